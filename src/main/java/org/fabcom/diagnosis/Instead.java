package org.fabcom.diagnosis;

import module java.base;
import org.fabcom.catalogue.Alternative;
import org.fabcom.catalogue.Offer;
import org.fabcom.catalogue.Sheet;
import org.fabcom.catalogue.choosing.Choice;
import org.fabcom.diagnosis.Library.Candidate;
import org.fabcom.diagnosis.Library.Known;
import org.fabcom.diagnosis.grounds.Cost;
import org.fabcom.diagnosis.grounds.Evidence;
import org.fabcom.diagnosis.grounds.Reason;
import org.fabcom.diagnosis.grounds.Why;
import org.jspecify.annotations.Nullable;

/**
 * D13: a commons in the place of a tool, on the same grid. The hours of those who would run it are unknown unless a plan
 * states them. {@code offer} is null if no host was found.
 */
public record Instead(
        Sheet commons, Alternative claim, @Nullable Offer offer, Cost direct, List<Line> risks) {

    public Instead {
        risks = List.copyOf(risks);
    }

    /** {@code choice}: what was chosen by hand for the tool, if anything was. */
    static Instead of(
            Situation situation, Candidate candidate, @Nullable Choice choice, Library library, LocalDate day) {
        var offers = candidate.offers().stream().filter(Offer::takesStructures).toList();
        var offer = choice != null && candidate.commons().slug().equals(choice.software())
                ? chosen(choice, offers, situation)
                : best(offers);
        var known = new Known(candidate.commons().name(), candidate.commons(), candidate.facts(), List.of());
        var risks = new Risks(new Use(situation, Tool.named(shown(known)), known, library, day));
        var lines = new ArrayList<Line>();
        lines.add(offer.flatMap(it -> hosted(it)).orElseGet(() -> new Jurisdiction(known, library).line()));
        lines.add(risks.portability());
        lines.add(risks.lockIn());
        lines.add(risks.tracking());
        return new Instead(
                candidate.commons(),
                candidate.claim(),
                offer.orElse(null),
                offer.map(it -> cost(it, library)).orElseGet(() -> Cost.unknown(Reason.of(Why.OFFER_NONE), List.of())),
                lines);
    }

    private static String shown(Known known) {
        var name = known.sheet().name();
        return name.length() <= Tool.LONGEST ? name : name.substring(0, Tool.LONGEST);
    }

    /** The first host of the choice that takes such a structure and is not full; who runs what opens at once. */
    private static Optional<Offer> chosen(Choice choice, List<Offer> offers, Situation situation) {
        if (!choice.host().isEmpty())
            return best(offers.stream()
                    .filter(it -> it.hostSlug().equals(choice.host()))
                    .toList());
        return choice.takers().stream()
                .filter(it -> it.takes(situation.audience().code(), situation.people()))
                .flatMap(it -> best(offers.stream()
                                .filter(one -> one.hostSlug().equals(it.host()) && opening(one.status()) < 2)
                                .toList())
                        .stream())
                .findFirst();
    }

    /** An open offer first, a priced one before one without price, then the cheapest; a full one only if there is no other. */
    private static Optional<Offer> best(List<Offer> offers) {
        return offers.stream()
                .min(Comparator.<Offer>comparingInt(it -> opening(it.status()))
                        .thenComparing(Instead::yearly, Comparator.nullsLast(Comparator.naturalOrder())));
    }

    private static @Nullable Long yearly(Offer offer) {
        var price = offer.priceCents();
        return price == null || "once".equals(offer.period()) ? null : Long.valueOf(price * monthly(offer));
    }

    private static int monthly(Offer offer) {
        return "month".equals(offer.period()) ? 12 : 1;
    }

    private static int opening(String status) {
        return switch (status) {
            case "open" -> 0;
            case "unknown" -> 1;
            default -> 2;
        };
    }

    private static Optional<Line> hosted(Offer offer) {
        var country = offer.country();
        return country == null
                ? Optional.empty()
                : Optional.of(Jurisdiction.ofHost(country, List.of(new Evidence.Offered(offer))));
    }

    private static Cost cost(Offer offer, Library library) {
        var evidence = new ArrayList<Evidence>();
        evidence.add(new Evidence.Offered(offer));
        var price = offer.priceCents();
        if (price == null || "once".equals(offer.period()))
            return Cost.unknown(Reason.of(Why.OFFER_NO_PRICE, offer.host()), evidence);
        long year = price * monthly(offer);
        var reason = Reason.of(Why.OFFER_PRICE, offer.host());
        var currency = offer.currency();
        if (currency == null || currency.equals("EUR")) return Cost.of(year, List.of(reason), evidence);
        return library.rate(currency)
                .map(it -> {
                    evidence.add(new Evidence.Converted(it));
                    return Cost.of(it.toEuroCents(year), List.of(reason), evidence);
                })
                .orElseGet(() -> Cost.unknown(Reason.of(Why.PRICE_NEEDS_RATE), evidence));
    }

    /** True if the host takes nobody now. */
    public boolean full() {
        return offer != null && opening(offer.status()) == 2;
    }
}
