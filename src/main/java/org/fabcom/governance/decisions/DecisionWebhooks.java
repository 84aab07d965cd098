package org.fabcom.governance.decisions;

import org.fabcom.people.webhooks.WebhookKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the register may tell to the tools of the organisation that decides. */
@Configuration(proxyBeanMethods = false)
class DecisionWebhooks {

    static final String ADOPTED = "governance.decision.adopted";

    @Bean
    WebhookKind decisionAdopted() {
        return new WebhookKind(ADOPTED, false, 70);
    }
}
