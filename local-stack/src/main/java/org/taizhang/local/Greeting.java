package org.taizhang.local;

import org.taizhang.local.place.Workplace;

/// What a person needs to know when all is ready.
final class Greeting {
    private Greeting() {}

    static void print(Workplace place, boolean infrastructureOnly) {
        var console = place.console();
        console.say(infrastructureOnly ? "the infrastructure is ready" : "all is ready");
        if (infrastructureOnly) return;
        console.print("""

                  Portal     %s
                  Keycloak   http://localhost:%d  (admin; its password and all others: %s)
                  Kafka      localhost:%d  (SASL, for integrators)
                  Mail       %s  (nothing leaves this machine; the day's digests lie there)

                  Demonstration accounts, password taizhang-demo:
                    city-reporter                     市委全面从严治党领导小组办公室, uploads a compilation for all units
                    water-bureau-reporter, -leader    市水务局党组 (likewise archives, womens-federation, congress-office,
                                                      ecology-bureau, university, district)
                    water-bureau-deputy               市水务局党组, can stand in for its leader
                    reviewer, second-reviewer, approver  督办人员
                    administrator
                """.formatted(
                        place.publicUrl(),
                        place.port("keycloak"),
                        place.data().run().resolve("secrets.properties"),
                        place.port("kafka-external"),
                        place.data().of("mail")));
    }
}
