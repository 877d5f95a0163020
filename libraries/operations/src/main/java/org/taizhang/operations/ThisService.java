package org.taizhang.operations;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.taizhang.web.problem.NotFound;

/// The service that this process is, by the name that it has in addresses: `ingest`, `extract`, `review`.
@ApplicationScoped
class ThisService {

    private final String name;

    ThisService(@ConfigProperty(name = "quarkus.application.name") String application) {
        this.name = application.replace("-service", "");
    }

    /// @throws NotFound when another is asked for
    void mustBe(String asked) {
        if (!asked.equals(name)) throw NotFound.of("服务", "service", asked);
    }
}
