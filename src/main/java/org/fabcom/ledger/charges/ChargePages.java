package org.fabcom.ledger.charges;

import static org.fabcom.kernel.InstanceRole.ADMINISTRATOR;
import static org.fabcom.web.field.Kinds.line;
import static org.fabcom.web.field.Kinds.oneOf;

import module java.base;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Visitor;
import org.fabcom.ledger.charges.ChargeRule.Kind;
import org.fabcom.ledger.currencies.Currencies;
import org.fabcom.ledger.currencies.Currency;
import org.fabcom.people.People;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.fabcom.web.field.DeskPageView;
import org.fabcom.web.field.DeskPageView.SectionView;
import org.fabcom.web.field.Field;
import org.fabcom.web.field.Fields;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** What a currency takes by the month, and what it took. */
@Controller
final class ChargePages extends CurrencyRulePages<ChargePages.ChargeSaid, ChargeRule> {

    record ChargeSaid(
            String label,
            Kind kind,
            String amount,
            String exempt,
            String payee,
            @Nullable LocalDate from) implements Said {}

    private static final Field<ChargeSaid, String> LABEL = label();
    private static final Field<ChargeSaid, Kind> KIND =
            Field.of("genre", "kind", "ledger.charge.kind", oneOf(Kind.class, Kind.CONTRIBUTION), ChargeSaid::kind);
    private static final Field<ChargeSaid, String> AMOUNT = Field.of(
                    "montant", "units", "ledger.charge.amount", line(1, 12), ChargeSaid::amount)
            .required("ledger.charge.amount.wrong");
    private static final Field<ChargeSaid, String> EXEMPT =
            Field.of("franchise", "exempt", "ledger.charge.exempt", line(0, 12), ChargeSaid::exempt);
    private static final Field<ChargeSaid, String> PAYEE = payee();
    private static final Field<ChargeSaid, @Nullable LocalDate> FROM = from("from_month", "ledger.charge");
    private static final Fields<ChargeSaid> FIELDS = Fields.of(
            List.of(LABEL, KIND, AMOUNT, EXEMPT, PAYEE, FROM),
            said -> new ChargeSaid(
                    said.get(LABEL),
                    said.get(KIND),
                    said.get(AMOUNT),
                    said.get(EXEMPT),
                    said.get(PAYEE),
                    said.get(FROM)));

    private final ChargeRules rules;

    ChargePages(Currencies currencies, ChargeRules rules, NamedPayees payees, People people) {
        super(
                "ledger.charge",
                "",
                FIELDS,
                new Book<>(rules::month, rules::of, rules::add, rules::end),
                currencies,
                payees,
                people);
        this.rules = rules;
    }

    @GetMapping(PATH)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView show(UUID id, Page page) {
        return shown(id, Form.empty().with(KIND.name(), Kind.CONTRIBUTION), page);
    }

    @PostMapping(PATH)
    @Access(instance = ADMINISTRATOR)
    ModelAndView add(UUID id, Form form, Visitor me, Page page) {
        return added(id, form, me, page);
    }

    @PostMapping(PATH + "/{rule}/finir")
    @Access(instance = ADMINISTRATOR)
    ModelAndView end(UUID id, UUID rule, Page page) {
        return ended(id, rule, page);
    }

    @Override
    @Nullable
    BiFunction<PartyId, LocalDate, ChargeRule> rule(Currency currency, ChargeSaid it, Form form, Page page) {
        boolean demurrage = it.kind() == Kind.DEMURRAGE;
        int rate = demurrage ? Percent.read(it.amount()).orElse(0) : 0;
        var units = demurrage ? OptionalLong.of(0) : currency.read(it.amount());
        if (demurrage && rate == 0 || units.isEmpty()) form.reject(AMOUNT.name(), page.t("ledger.charge.amount.wrong"));
        var exempt = it.exempt().isEmpty() ? OptionalLong.of(0) : currency.read(it.exempt());
        if (exempt.isEmpty()) form.reject(EXEMPT.name(), page.t("ledger.charge.exempt.wrong"));
        if (form.wrong()) return null;
        return (payee, from) -> new ChargeRule(
                Ids.next(),
                currency.id(),
                it.kind(),
                it.label(),
                rate,
                demurrage ? exempt.getAsLong() : 0,
                units.getAsLong(),
                payee,
                from.withDayOfMonth(1),
                null);
    }

    @Override
    List<Column<ChargeRule>> takes(Currency currency, Page page) {
        return List.of(new Column<>(
                page.t("ledger.charge.what"),
                it -> it.kind() == Kind.DEMURRAGE
                        ? page.t(
                                it.exempt() == 0 ? "ledger.charge.demurrage.all" : "ledger.charge.demurrage",
                                page.formats().decimal(it.rate(), 2),
                                currency.say(it.exempt(), page.formats()))
                        : page.t("ledger.charge.contribution", currency.say(it.units(), page.formats()))));
    }

    @Override
    LinkView back(Currency currency, Page page) {
        return new LinkView("/monnaies/" + currency.id(), currency.name());
    }

    @Override
    List<LinkView> links(Currency currency, Page page) {
        return List.of(new LinkView(charges(currency) + FeePages.UNDER, page.t("ledger.fee.link")));
    }

    @Override
    List<SectionView> more(Currency currency, Page page) {
        return List.of(DeskPageView.table(
                page.t("ledger.charge.months"),
                List.of(
                        page.t("ledger.charge.month"),
                        page.t("ledger.charge.label.short"),
                        page.t("ledger.charge.taken"),
                        page.t("ledger.charge.refused")),
                rules.taken(currency.id()).stream()
                        .map(it -> DeskPageView.RowView.of(
                                page.formats().month(YearMonth.from(it.month())),
                                it.label(),
                                currency.say(it.units(), page.formats()),
                                page.number(it.refused())))
                        .toList(),
                page.t("ledger.charge.months.none")));
    }
}
