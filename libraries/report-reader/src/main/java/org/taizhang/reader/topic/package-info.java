/// What a section is about, from the closed vocabulary `topics.yaml`.
///
/// Owns: topics, their scores and the evidence for them. Start here: `TopicScorer`.
@NullMarked
package org.taizhang.reader.topic;

import org.jspecify.annotations.NullMarked;
