package org.fabcom.ledger.charges;

import static org.fabcom.kernel.InstanceRole.ADMINISTRATOR;
import static org.fabcom.web.field.Kinds.line;
import static org.fabcom.web.field.Kinds.oneOf;

import module java.base;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Visitor;
import org.fabcom.ledger.currencies.Currencies;
import org.fabcom.ledger.currencies.Currency;
import org.fabcom.ledger.fees.FeeRule;
import org.fabcom.ledger.fees.FeeRules;
import org.fabcom.ledger.fees.PaymentType;
import org.fabcom.ledger.paying.FeeNotes;
import org.fabcom.people.People;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.fabcom.web.field.DeskPageView.SectionView;
import org.fabcom.web.field.Field;
import org.fabcom.web.field.Fields;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** What a currency takes at a payment of a type. */
@Controller
final class FeePages extends CurrencyRulePages<FeePages.FeeSaid, FeeRule> {

    static final String UNDER = "/frais";
    private static final String FEES = PATH + UNDER;

    record FeeSaid(
            String label,
            PaymentType type,
            String fixed,
            String percent,
            String payee,
            @Nullable LocalDate from) implements Said {}

    private static final Field<FeeSaid, String> LABEL = label();
    private static final Field<FeeSaid, PaymentType> TYPE =
            Field.of("type", "type", "ledger.fee.type", oneOf(PaymentType.class, PaymentType.TRANSFER), FeeSaid::type);
    private static final Field<FeeSaid, String> FIXED =
            Field.of("fixe", "fixed", "ledger.fee.fixed", line(0, 12), FeeSaid::fixed);
    private static final Field<FeeSaid, String> PERCENT =
            Field.of("pourcent", "percent", "ledger.fee.percent", line(0, 12), FeeSaid::percent);
    private static final Field<FeeSaid, String> PAYEE = payee();
    private static final Field<FeeSaid, @Nullable LocalDate> FROM = from("from_day", "ledger.fee");
    private static final Fields<FeeSaid> FIELDS = Fields.of(
            List.of(LABEL, TYPE, FIXED, PERCENT, PAYEE, FROM),
            said -> new FeeSaid(
                    said.get(LABEL),
                    said.get(TYPE),
                    said.get(FIXED),
                    said.get(PERCENT),
                    said.get(PAYEE),
                    said.get(FROM)));

    private final FeeNotes notes;

    FeePages(Currencies currencies, FeeRules rules, NamedPayees payees, People people, FeeNotes notes) {
        super(
                "ledger.fee",
                UNDER,
                FIELDS,
                new Book<>(rules::today, rules::of, rules::add, rules::end),
                currencies,
                payees,
                people);
        this.notes = notes;
    }

    @GetMapping(FEES)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView show(UUID id, Page page) {
        return shown(id, Form.empty().with(TYPE.name(), PaymentType.TRANSFER), page);
    }

    @PostMapping(FEES)
    @Access(instance = ADMINISTRATOR)
    ModelAndView add(UUID id, Form form, Visitor me, Page page) {
        return added(id, form, me, page);
    }

    @PostMapping(FEES + "/{rule}/finir")
    @Access(instance = ADMINISTRATOR)
    ModelAndView end(UUID id, UUID rule, Page page) {
        return ended(id, rule, page);
    }

    @Override
    @Nullable
    BiFunction<PartyId, LocalDate, FeeRule> rule(Currency currency, FeeSaid it, Form form, Page page) {
        var fixed = it.fixed().isEmpty() ? OptionalLong.of(0) : currency.read(it.fixed());
        if (fixed.isEmpty()) form.reject(FIXED.name(), page.t("ledger.charge.exempt.wrong"));
        var percent = it.percent().isEmpty() ? OptionalInt.of(0) : Percent.read(it.percent());
        if (percent.isEmpty()) form.reject(PERCENT.name(), page.t("ledger.fee.percent.wrong"));
        if (fixed.orElse(1) == 0 && percent.orElse(1) == 0) form.reject(PERCENT.name(), page.t("ledger.fee.some"));
        if (form.wrong()) return null;
        return (payee, from) -> new FeeRule(
                Ids.next(),
                currency.id(),
                it.type(),
                it.label(),
                fixed.getAsLong(),
                percent.getAsInt(),
                payee,
                from,
                null,
                currency.step());
    }

    @Override
    List<Column<FeeRule>> takes(Currency currency, Page page) {
        return List.of(
                new Column<>(page.t("ledger.fee.type"), it -> page.t("ledger.fee.type." + it.type())),
                new Column<>(page.t("ledger.charge.what"), it -> notes.rule(it, currency, page)));
    }

    @Override
    LinkView back(Currency currency, Page page) {
        return new LinkView(charges(currency), page.t("ledger.charge.link"));
    }

    @Override
    List<LinkView> links(Currency currency, Page page) {
        return List.of();
    }

    @Override
    List<SectionView> more(Currency currency, Page page) {
        return List.of();
    }
}
