package org.fabcom.diagnosis;

import module java.base;
import org.fabcom.catalogue.Alternative;
import org.fabcom.catalogue.Fact;
import org.fabcom.catalogue.Offer;
import org.fabcom.catalogue.Sheet;
import org.fabcom.catalogue.choosing.Choice;
import org.fabcom.catalogue.law.Law;
import org.fabcom.catalogue.law.Rate;
import org.fabcom.diagnosis.grounds.Evidence;
import org.jspecify.annotations.Nullable;

/**
 * What the catalogue knew about the asked tools on one day: all that the rules read. Kept with a saved diagnosis, so that a
 * later fact does not change the past.
 */
public record Library(List<Known> known, List<Law> laws, List<Rate> rates) {

    /** A recognised tool: its sheet, its facts, what could replace it, best first, and what was chosen by hand. */
    public record Known(
            String asked,
            Sheet sheet,
            List<Fact> facts,
            List<Candidate> candidates,
            @Nullable Choice choice) {

        Known(String asked, Sheet sheet, List<Fact> facts, List<Candidate> candidates) {
            this(asked, sheet, facts, candidates, null);
        }

        public Known {
            facts = List.copyOf(facts);
            candidates = List.copyOf(candidates);
        }

        /** Facts of a kind; those that nobody verified only if there are no others. */
        public List<Fact> of(String about) {
            var all = facts.stream().filter(it -> it.about().equals(about)).toList();
            var verified = all.stream().filter(Fact::verified).toList();
            return verified.isEmpty() ? all : verified;
        }

        Optional<Fact> first(String about) {
            return of(about).stream().findFirst();
        }

        Optional<Fact> closing() {
            return first("closed");
        }

        String need() {
            return sheet.needs().isEmpty() ? "" : sheet.needs().getFirst();
        }

        boolean free() {
            return sheet.commons();
        }
    }

    /** A commons that a source says replaces the tool, with its hosts’ offers and its own facts. */
    public record Candidate(Sheet commons, Alternative claim, List<Offer> offers, List<Fact> facts) {

        public Candidate {
            offers = List.copyOf(offers);
            facts = List.copyOf(facts);
        }
    }

    public Library {
        known = List.copyOf(known);
        laws = List.copyOf(laws);
        rates = List.copyOf(rates);
    }

    Optional<Known> find(String asked) {
        return known.stream().filter(it -> it.asked().equals(asked)).findFirst();
    }

    List<Evidence> laws(String... ids) {
        return Stream.of(ids)
                .flatMap(id -> laws.stream().filter(it -> it.id().equals(id)))
                .<Evidence>map(Evidence.Legal::new)
                .toList();
    }

    Optional<Rate> rate(String currency) {
        return rates.stream().filter(it -> it.currency().equals(currency)).max(Comparator.comparing(Rate::ratedOn));
    }
}
