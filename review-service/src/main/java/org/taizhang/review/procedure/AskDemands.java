package org.taizhang.review.procedure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/// What the last return of a subject to its reporter demands, while nothing new was handed in.
@ApplicationScoped
public class AskDemands {

    private final ProcedureRepository procedures;

    AskDemands(ProcedureRepository procedures) {
        this.procedures = procedures;
    }

    /// @param code of the procedure
    @Transactional(Transactional.TxType.MANDATORY)
    public Demands open(String code, UUID subject) {
        return procedures.of(code, subject).map(Procedure::openDemands).orElseGet(() -> new Demands(0, List.of()));
    }
}
