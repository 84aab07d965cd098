package org.fabcom.diagnosis.kept;

import module java.base;
import org.fabcom.people.webhooks.WebhookKind;
import org.fabcom.people.webhooks.Webhooks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What a kept diagnosis tells to the tools of its organisation. */
@Component
record DiagnosisWebhooks(Webhooks webhooks) {

    private static final String SAVED = "diagnosis.sheet.saved";

    @EventListener
    void on(DiagnosisSaved it) {
        webhooks.happened(SAVED, List.of(it.organisation()), it.diagnosis(), Kept.PATH + "/" + it.diagnosis());
    }

    /** What may be told. */
    @Configuration(proxyBeanMethods = false)
    static class Kinds {

        @Bean
        WebhookKind diagnosisSaved() {
            return new WebhookKind(SAVED, false, 45);
        }
    }
}
