/// Campaigns 报送任务: who must report what by when, once or in rounds, and by which template of required parts.
///
/// Owns campaigns and who takes part in them. Which report answers one is not stored: it is the report of
/// the unit for the occasion and year that was asked for, however it came. Emits: `campaign.opened`,
/// `campaign.extended`, `campaign.reminded`, `campaign.closed`. Start here: [Campaign], [OpenCampaign],
/// [OpenDueRounds].
@NullMarked
package org.taizhang.review.campaign;

import org.jspecify.annotations.NullMarked;
