package org.taizhang.events;

/// Kafka topics. The key of a record is the event's subject, so that order holds per subject.
public enum Topic {
    UPLOADS("taizhang.uploads"),
    READINGS("taizhang.readings"),
    REPORTS("taizhang.reports"),
    ITEMS("taizhang.items"),
    UNITS("taizhang.units"),
    CAMPAIGNS("taizhang.campaigns"),
    LISTS("taizhang.lists");

    private final String name;

    Topic(String name) {
        this.name = name;
    }

    /// The name on the broker.
    public String topicName() {
        return name;
    }
}
