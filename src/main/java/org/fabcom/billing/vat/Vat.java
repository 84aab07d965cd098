package org.fabcom.billing.vat;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.web.problem.Problem;
import org.springframework.stereotype.Component;

/** Decides the VAT of a line, at its date, from who sells, what, and whether a member buys (S28). Thread-safe. */
@Component
public class Vat {

    private static final String RATE = "vat.rate.";
    private static final String MENTION = "vat.mention.";

    private final VatRegimes regimes;
    private final Law law;

    Vat(VatRegimes regimes, Law law) {
        this.regimes = regimes;
        this.law = law;
    }

    /** For a buyer who is no member, or of whom one does not know it. */
    public VatDecision decide(PartyId organisation, LocalDate day, VatCategory category) {
        return decide(organisation, day, category, false);
    }

    /** How its sales of a day to whoever is no member are taxed: regime and law of that day are read at once. */
    public Function<VatCategory, VatDecision> deciding(PartyId organisation, LocalDate day) {
        var known = law.of(organisation, day).orElseThrow(() -> Problem.of(409, "FC-5101"));
        return category -> decide(known, category == VatCategory.MEMBERS ? VatCategory.STANDARD : category);
    }

    /** True if the organisation stated a regime that held on that day. */
    public boolean stated(PartyId organisation, LocalDate day) {
        return regimes.on(organisation, day).isPresent();
    }

    /** The rates that its regime knows on a day, in basis points; none where it has said none. */
    public List<Integer> rates(PartyId organisation, LocalDate day) {
        var known = law.of(organisation, day);
        if (known.isEmpty()) return List.of();
        if (known.get().regime() != VatRegime.PAYER) return List.of(0);
        return Stream.of(VatCategory.values())
                .filter(VatCategory::taxed)
                .flatMap(it -> Stream.ofNullable(known.get().amounts().get(RATE + it)))
                .map(Math::toIntExact)
                .toList();
    }

    /** FC-5101 if the organisation has not said its regime of that day, FC-5102 if the rate of that day is unknown. */
    public VatDecision decide(PartyId organisation, LocalDate day, VatCategory category, boolean member) {
        var known = law.of(organisation, day).orElseThrow(() -> Problem.of(409, "FC-5101"));
        return decide(known, category == VatCategory.MEMBERS && !member ? VatCategory.STANDARD : category);
    }

    private static VatDecision decide(Law.OfDay known, VatCategory category) {
        var regime = known.regime();
        if (!category.taxed()) return free(known, category, category.name());
        if (regime != VatRegime.PAYER) return free(known, category, regime.name());
        var rate = known.amounts().get(RATE + category);
        if (rate == null) throw Problem.of(409, "FC-5102");
        return new VatDecision(regime, category, Math.toIntExact(rate), "");
    }

    private static VatDecision free(Law.OfDay known, VatCategory category, String why) {
        return new VatDecision(known.regime(), category, 0, known.words().getOrDefault(MENTION + why, ""));
    }
}
