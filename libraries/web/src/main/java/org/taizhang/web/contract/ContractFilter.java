package org.taizhang.web.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.jboss.jandex.IndexView;

/// Runs at build time, after everything else was read.
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ContractFilter implements OASFilter {

    /// Extension of an operation that answers a stored object; the document does not show it.
    public static final String STORED = "x-stored";

    private final IndexView classes;

    public ContractFilter(IndexView classes) {
        this.classes = classes;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Contents.declareIn(document);
        StoredAnswers.declareIn(document);
        Refusals.declareIn(document);
        new Shapes(classes).fit(document);
        keepWhatIsUsed(document);
    }

    private static void keepWhatIsUsed(OpenAPI document) {
        var schemas = new TreeMap<>(document.getComponents().getSchemas());
        schemas.keySet().retainAll(References.all(document));
        document.getComponents().setSchemas(schemas);
    }
}
