/// The house rules as checks: [HouseRules] runs them over one module, and every rule is proven by a violation in
/// this module's own tests.
@NullMarked
package org.taizhang.house;

import org.jspecify.annotations.NullMarked;
