/// What supervisors change about an item while it is open: which unit is responsible 改由其他单位负责, its class
/// 调整整改类型, and that it goes on in another, which says the same 并入.
///
/// Owns: reassignments. Emits: `item.reassigned`, `item.reclassified`, `item.merged`, `item.joined`. Start here:
/// [ReassignItem], [MergeItem].
@NullMarked
package org.taizhang.review.steering;

import org.jspecify.annotations.NullMarked;
