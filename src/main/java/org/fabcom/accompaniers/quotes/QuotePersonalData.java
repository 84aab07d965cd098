package org.fabcom.accompaniers.quotes;

import module java.base;
import org.fabcom.people.PersonalData;
import org.fabcom.people.PersonalField;
import org.fabcom.people.moving.OrganisationData;
import org.fabcom.people.moving.OrganisationData.Rows;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** What quotes keep of people: who asked, answered and decided. An agreement stays for the other side. */
@Component
class QuotePersonalData implements PersonalData {

    /** Of a quote that the organisation asked for or made. */
    private static final String OWN_QUOTE =
            "quote in (select id from accompaniers.quote where asker = any (:own) or provider = any (:own))";

    /** Versions are written by who offers. */
    private static final String PROVIDED = "quote in (select id from accompaniers.quote where provider = any (:own))";

    private static final PersonalField.Words WORDS = new PersonalField.Words("quotes.personal");

    @Override
    public List<PersonalField> fields() {
        return List.of(
                WORDS.kept("accompaniers.quote", "provider"),
                WORDS.kept("accompaniers.quote", "asker"),
                WORDS.kept("accompaniers.quote", "asked_by"),
                WORDS.kept("accompaniers.quote", "accepted_by"),
                WORDS.kept("accompaniers.quote_version", "made_by"),
                WORDS.kept("accompaniers.quote_outcome", "said_by"),
                WORDS.kept("accompaniers.quote_step", "actor"));
    }

    @Bean
    OrganisationData quotesOfOrganisations() {
        return () -> List.of(
                Rows.of("accompaniers.accompanier", "party"),
                Rows.under("accompaniers.accompanier_price", "accompanier", "accompaniers.accompanier", "party"),
                Rows.of("accompaniers.quote", "asker")
                        .where("asker = any (:own) or provider = any (:own)")
                        .ownWords("need", "asker = any (:own)"),
                Rows.of("accompaniers.quote_version", "quote")
                        .where(OWN_QUOTE)
                        .ownWords("words", PROVIDED)
                        .ownWords("solidarity", PROVIDED),
                Rows.of("accompaniers.quote_line", "quote").where(OWN_QUOTE).ownWords("words", PROVIDED));
    }
}
