package org.taizhang.web.contract;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.taizhang.web.problem.Problem;

/// What [StoredContent] may answer beside the whole: a part, or nothing where the caller has it already.
final class StoredAnswers {

    private StoredAnswers() {}

    static void declareIn(OpenAPI document) {
        References.operations(document)
                .filter(operation -> operation.hasExtension(ContractFilter.STORED))
                .forEach(StoredAnswers::declareAt);
    }

    private static void declareAt(Operation operation) {
        operation.removeExtension(ContractFilter.STORED);
        operation.addParameter(header("Range", "The part that is wanted, such as `bytes=0-1023`"));
        operation.addParameter(header("If-Range", "The `ETag` of which a part is wanted; of another, the whole comes"));
        operation.addParameter(header("If-None-Match", "The `ETag` that the caller has"));
        APIResponses answers = operation.getResponses();
        answers.addAPIResponse(
                "206",
                OASFactory.createAPIResponse()
                        .description("The part that was asked for")
                        .content(answers.getAPIResponse("200").getContent()));
        answers.addAPIResponse("304", OASFactory.createAPIResponse().description("It is as the caller has it"));
        var problem =
                OASFactory.createMediaType().schema(OASFactory.createSchema().ref(Refusals.SCHEMA));
        answers.addAPIResponse(
                "416",
                OASFactory.createAPIResponse()
                        .description("It ends before the part that is asked for")
                        .content(OASFactory.createContent().addMediaType(Problem.MEDIA_TYPE, problem)));
    }

    private static Parameter header(String name, String description) {
        return OASFactory.createParameter()
                .name(name)
                .in(Parameter.In.HEADER)
                .description(description)
                .schema(OASFactory.createSchema().addType(SchemaType.STRING));
    }
}
