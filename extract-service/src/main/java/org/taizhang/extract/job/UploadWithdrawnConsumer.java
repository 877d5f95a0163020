package org.taizhang.extract.job;

import jakarta.enterprise.context.ApplicationScoped;
import org.taizhang.events.Envelope;
import org.taizhang.events.Topic;
import org.taizhang.events.UploadWithdrawn;
import org.taizhang.messaging.delivery.EventConsumer;

/// Has uploads read no more that were taken back.
@ApplicationScoped
class UploadWithdrawnConsumer implements EventConsumer {

    private final ForgetJob forgetJob;

    UploadWithdrawnConsumer(ForgetJob forgetJob) {
        this.forgetJob = forgetJob;
    }

    @Override
    public String group() {
        return "extract-service-withdrawals";
    }

    @Override
    public Topic topic() {
        return Topic.REPORTS;
    }

    @Override
    public void take(Envelope event) {
        if (event.data() instanceof UploadWithdrawn withdrawn) forgetJob.forget(event.id(), withdrawn);
    }
}
