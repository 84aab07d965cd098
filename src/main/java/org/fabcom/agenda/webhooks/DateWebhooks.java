package org.fabcom.agenda.webhooks;

import module java.base;
import org.fabcom.agenda.events.DateCancelled;
import org.fabcom.agenda.events.DateMoved;
import org.fabcom.agenda.events.Dates;
import org.fabcom.agenda.events.Programme;
import org.fabcom.agenda.groups.DateSights;
import org.fabcom.kernel.Visitor;
import org.fabcom.people.webhooks.WebhookKind;
import org.fabcom.people.webhooks.Webhooks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What the calendar tells to other tools: new dates, those that move or do not take place. */
@Component
record DateWebhooks(Dates dates, DateSights sights, Webhooks webhooks) {

    private static final String ANNOUNCED = "agenda.date.announced";
    private static final String MOVED = "agenda.date.moved";
    private static final String CANCELLED = "agenda.date.cancelled";

    /** Of one that comes back: its first date. */
    @EventListener
    void on(Programme.Announced it) {
        dates.of(it.event()).stream().findFirst().ifPresent(first -> tell(ANNOUNCED, first.id()));
    }

    @EventListener
    void on(DateMoved it) {
        tell(MOVED, it.occurrence());
    }

    @EventListener
    void on(DateCancelled it) {
        tell(CANCELLED, it.occurrence());
    }

    /** Whoever keeps an organisation's addresses may not know of all its groups: told is what everybody sees. */
    private void tell(String kind, UUID date) {
        dates.find(date)
                .filter(it -> sights.sees(Visitor.ANONYMOUS, it))
                .ifPresent(it -> webhooks.happened(kind, List.of(it.organiser()), date, it.url()));
    }

    /** What may be told. */
    @Configuration(proxyBeanMethods = false)
    static class Kinds {

        @Bean
        WebhookKind dateAnnounced() {
            return new WebhookKind(ANNOUNCED, true, 29);
        }

        @Bean
        WebhookKind dateMoved() {
            return new WebhookKind(MOVED, true, 30);
        }

        @Bean
        WebhookKind dateCancelled() {
            return new WebhookKind(CANCELLED, true, 31);
        }
    }
}
