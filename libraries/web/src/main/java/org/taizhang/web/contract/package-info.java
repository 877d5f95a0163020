/// The OpenAPI document of a service, as far as it is the same everywhere: [ContractFilter] completes what the build
/// reads from the resources, so that no method has to repeat it. Title and version are each service's own, from its
/// configuration; the annotation only asks for some.
@NullMarked
@OpenAPIDefinition(
        info = @Info(title = "Taizhang", version = "1"),
        components = @Components(schemas = @Schema(name = Refusals.SCHEMA, implementation = Problem.class)))
package org.taizhang.web.contract;

import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.NullMarked;
import org.taizhang.web.problem.Problem;
