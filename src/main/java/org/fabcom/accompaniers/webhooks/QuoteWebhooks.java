package org.fabcom.accompaniers.webhooks;

import module java.base;
import org.fabcom.accompaniers.quotes.QuoteExpired;
import org.fabcom.accompaniers.quotes.QuoteMoved;
import org.fabcom.accompaniers.quotes.Quotes;
import org.fabcom.people.webhooks.WebhookKind;
import org.fabcom.people.webhooks.Webhooks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What a quote tells to the tools of its two sides. */
@Component
record QuoteWebhooks(Quotes quotes, Webhooks webhooks) {

    private static final String MOVED = "accompaniers.quote.moved";

    @EventListener
    void on(QuoteMoved it) {
        tell(it.quote());
    }

    @EventListener
    void on(QuoteExpired it) {
        tell(it.quote());
    }

    private void tell(UUID quote) {
        quotes.find(quote)
                .ifPresent(it -> webhooks.happened(MOVED, List.of(it.provider(), it.asker()), quote, it.url()));
    }

    /** What may be told. */
    @Configuration(proxyBeanMethods = false)
    static class Kinds {

        @Bean
        WebhookKind quoteMoved() {
            return new WebhookKind(MOVED, false, 50);
        }
    }
}
