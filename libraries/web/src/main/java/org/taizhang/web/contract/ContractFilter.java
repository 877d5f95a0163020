package org.taizhang.web.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Comparator;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.tags.Tag;
import org.jboss.jandex.IndexView;

/// Runs at build time, after everything else was read.
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ContractFilter implements OASFilter {

    private final IndexView classes;

    public ContractFilter(IndexView classes) {
        this.classes = classes;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Contents.declareIn(document);
        Refusals.declareIn(document);
        new Shapes(classes).fit(document);
        keepWhatIsUsed(document);
        sort(document);
    }

    private static void keepWhatIsUsed(OpenAPI document) {
        var schemas = new TreeMap<>(document.getComponents().getSchemas());
        schemas.keySet().retainAll(References.all(document));
        document.getComponents().setSchemas(schemas);
    }

    /// The order of the scan is not the same everywhere, and the document is committed.
    private static void sort(OpenAPI document) {
        document.getPaths().setPathItems(new TreeMap<>(document.getPaths().getPathItems()));
        document.setTags(document.getTags().stream()
                .sorted(Comparator.comparing(Tag::getName))
                .toList());
    }
}
