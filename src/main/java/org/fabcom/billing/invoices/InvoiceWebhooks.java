package org.fabcom.billing.invoices;

import org.fabcom.people.webhooks.WebhookKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What invoices may tell to the tools of whoever issues them. */
@Configuration(proxyBeanMethods = false)
class InvoiceWebhooks {

    static final String ISSUED = "billing.invoice.issued";

    @Bean
    WebhookKind invoiceIssued() {
        return new WebhookKind(ISSUED, false, 60);
    }
}
