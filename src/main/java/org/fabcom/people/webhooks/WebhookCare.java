package org.fabcom.people.webhooks;

import module java.base;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.backup.AfterRestore;
import org.fabcom.kernel.jobs.NightlyForgetting;
import org.fabcom.people.PersonalData;
import org.fabcom.people.PersonalField;
import org.fabcom.web.NavigationEntry;
import org.fabcom.web.NavigationEntry.Place;
import org.fabcom.web.RoomEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** What the house asks of every room: the ways there, what is forgotten, what a restored base does, what is kept of people. */
@Configuration(proxyBeanMethods = false)
class WebhookCare {

    private static final Duration AGE = Duration.ofDays(30);

    @Bean
    NavigationEntry organisationWebhooksEntry() {
        return new RoomEntry(
                "people", Place.ORGANISATION, 45, Webhook.OF, "people.webhooks.link", it -> it.sits(Seat.MANAGER));
    }

    @Bean
    NavigationEntry instanceWebhooksEntry() {
        return new RoomEntry(
                "people",
                Place.ADMINISTRATION,
                560,
                Webhook.path(null),
                "people.webhooks.link",
                InstanceRole.ADMINISTRATOR);
    }

    /** A restored base may be a copy: its addresses wait until somebody says that it is the right one. */
    @Bean
    AfterRestore webhooksStop(WebhookRows rows) {
        return rows::stopAll;
    }

    /** Deliveries are forgotten after thirty days. */
    @Component
    static class Sweeping extends NightlyForgetting {

        Sweeping(DeliveryRows deliveries) {
            super("people.webhooks.sweeping", 3, 25, () -> deliveries.forget(AGE));
        }
    }

    /** Who added an address. */
    @Component
    static class Register implements PersonalData {

        private static final PersonalField.Words WORDS = new PersonalField.Words("people.personal");

        @Override
        public List<PersonalField> fields() {
            return List.of(
                    WORDS.kept("people.webhook", "organisation", "programs", "organisation", "managers"),
                    WORDS.kept("people.webhook", "added_by", "programs", "organisation", "managers"));
        }
    }
}
