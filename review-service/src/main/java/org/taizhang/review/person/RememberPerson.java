package org.taizhang.review.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.taizhang.web.identity.Caller;

/// Notes who is here, so that others can be told their name.
@ApplicationScoped
class RememberPerson {

    private final PersonRepository people;

    RememberPerson(PersonRepository people) {
        this.people = people;
    }

    /// On its own: what a request does may come to nothing, but who made it was here.
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void remember(Caller caller) {
        if (!caller.isIntegrator()) people.saw(caller);
    }
}
