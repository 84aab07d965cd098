package org.fabcom.billing.vat;

import java.time.LocalDate;
import java.util.function.Function;
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

    /** How its sales of a day to whoever is no member are taxed: the regime is read once, the law for each category asked. */
    public Function<VatCategory, VatDecision> deciding(PartyId organisation, LocalDate day) {
        var regime = regime(organisation, day);
        return category -> decide(regime, day, category == VatCategory.MEMBERS ? VatCategory.STANDARD : category);
    }

    /** True if the organisation stated a regime that held on that day. */
    public boolean stated(PartyId organisation, LocalDate day) {
        return regimes.on(organisation, day).isPresent();
    }

    /** FC-5101 if the organisation has not said its regime of that day, FC-5102 if the rate of that day is unknown. */
    public VatDecision decide(PartyId organisation, LocalDate day, VatCategory category, boolean member) {
        return decide(
                regime(organisation, day),
                day,
                category == VatCategory.MEMBERS && !member ? VatCategory.STANDARD : category);
    }

    private VatRegime regime(PartyId organisation, LocalDate day) {
        return regimes.on(organisation, day)
                .map(VatRegimes.Statement::regime)
                .orElseThrow(() -> Problem.of(409, "FC-5101"));
    }

    private VatDecision decide(VatRegime regime, LocalDate day, VatCategory category) {
        if (!category.taxed()) return free(regime, category, category.name(), day);
        if (regime != VatRegime.PAYER) return free(regime, category, regime.name(), day);
        long rate = law.amount(RATE + category, day).orElseThrow(() -> Problem.of(409, "FC-5102"));
        return new VatDecision(regime, category, Math.toIntExact(rate), "");
    }

    private VatDecision free(VatRegime regime, VatCategory category, String why, LocalDate day) {
        return new VatDecision(regime, category, 0, law.words(MENTION + why, day));
    }
}
