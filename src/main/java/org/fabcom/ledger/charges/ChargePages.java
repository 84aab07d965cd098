package org.fabcom.ledger.charges;

import static org.fabcom.kernel.InstanceRole.ADMINISTRATOR;
import static org.fabcom.web.field.Kinds.day;
import static org.fabcom.web.field.Kinds.line;
import static org.fabcom.web.field.Kinds.oneOf;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.Visitor;
import org.fabcom.ledger.charges.ChargeRule.Kind;
import org.fabcom.ledger.currencies.Currencies;
import org.fabcom.ledger.currencies.Currency;
import org.fabcom.ledger.currencies.CurrencyId;
import org.fabcom.people.People;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.fabcom.web.field.Field;
import org.fabcom.web.field.Fields;
import org.fabcom.web.look.DeskPageView;
import org.fabcom.web.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** What a currency takes by the month, for everybody to read; administrators write and end its rules. */
@Controller
final class ChargePages {

    private static final String PATH = "/monnaies/{id}/prelevements";

    private record Said(
            String label,
            Kind kind,
            String amount,
            String exempt,
            String payee,
            @Nullable LocalDate from) {}

    private static final Field<Said, String> LABEL = Field.of(
                    "nom", "label", "ledger.charge.label", line(2, 80), Said::label)
            .required("ledger.charge.label.missing");
    private static final Field<Said, Kind> KIND =
            Field.of("genre", "kind", "ledger.charge.kind", oneOf(Kind.class, Kind.CONTRIBUTION), Said::kind);
    private static final Field<Said, String> AMOUNT = Field.of(
                    "montant", "units", "ledger.charge.amount", line(1, 12), Said::amount)
            .required("ledger.charge.amount.wrong");
    private static final Field<Said, String> EXEMPT =
            Field.of("franchise", "exempt", "ledger.charge.exempt", line(0, 12), Said::exempt);
    private static final Field<Said, String> PAYEE = Field.of(
                    "pour", "payee", "ledger.charge.payee", line(1, 120), Said::payee)
            .required("ledger.charge.payee.wrong");
    private static final Field<Said, @Nullable LocalDate> FROM = Field.of(
                    "depuis", "from_month", "ledger.charge.from", day(), Said::from)
            .required("ledger.charge.from.wrong");
    private static final Fields<Said> FIELDS = Fields.of(
            List.of(LABEL, KIND, AMOUNT, EXEMPT, PAYEE, FROM),
            said -> new Said(
                    said.get(LABEL),
                    said.get(KIND),
                    said.get(AMOUNT),
                    said.get(EXEMPT),
                    said.get(PAYEE),
                    said.get(FROM)));

    private final Currencies currencies;
    private final ChargeRules rules;
    private final NamedPayees payees;
    private final People people;
    private final JdbcClient db;
    private final Clock clock;

    ChargePages(
            Currencies currencies, ChargeRules rules, NamedPayees payees, People people, JdbcClient db, Clock clock) {
        this.currencies = currencies;
        this.rules = rules;
        this.payees = payees;
        this.people = people;
        this.db = db;
        this.clock = clock;
    }

    @GetMapping(PATH)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView show(@PathVariable UUID id, Page page) {
        var form = Form.empty()
                .with(KIND.name(), Kind.CONTRIBUTION)
                .with(FROM.name(), Days.today(clock).withDayOfMonth(1));
        return page.show("web/deskpage", view(currency(id), form, page));
    }

    @PostMapping(PATH)
    @Access(instance = ADMINISTRATOR)
    ModelAndView add(@PathVariable UUID id, Form form, Visitor me, Page page) {
        var it = currency(id);
        if (it.closed() || it.external()) throw Problem.badRequest();
        var said = FIELDS.read(form, page::t).orElse(null);
        var rule = said == null ? null : rule(it, said, form, page);
        if (form.wrong() || rule == null) return page.refuse(422, "web/deskpage", view(it, form, page));
        if (!rules.add(rule, me.party())) {
            form.reject(FROM.name(), page.t("ledger.charge.there"));
            return page.refuse(422, "web/deskpage", view(it, form, page));
        }
        return page.redirect(url(it), "ledger.charge.added");
    }

    @PostMapping(PATH + "/{rule}/finir")
    @Access(instance = ADMINISTRATOR)
    ModelAndView end(@PathVariable UUID id, @PathVariable UUID rule, Page page) {
        var it = currency(id);
        if (!rules.end(it.id(), rule)) throw Problem.notFound();
        return page.redirect(url(it), "ledger.charge.ended");
    }

    private static String url(Currency it) {
        return "/monnaies/" + it.id() + "/prelevements";
    }

    private Currency currency(UUID id) {
        return currencies.find(new CurrencyId(id)).orElseThrow(Problem::notFound);
    }

    private @Nullable ChargeRule rule(Currency currency, Said it, Form form, Page page) {
        boolean demurrage = it.kind() == Kind.DEMURRAGE;
        int rate = demurrage ? Percent.read(it.amount()).orElse(0) : 0;
        var units = demurrage ? OptionalLong.of(0) : currency.read(it.amount());
        if (demurrage && rate == 0 || units.isEmpty()) form.reject(AMOUNT.name(), page.t("ledger.charge.amount.wrong"));
        var exempt = it.exempt().isEmpty() ? OptionalLong.of(0) : currency.read(it.exempt());
        if (exempt.isEmpty()) form.reject(EXEMPT.name(), page.t("ledger.charge.exempt.wrong"));
        var payee = payees.find(it.payee());
        if (payee.isEmpty()) form.reject(PAYEE.name(), page.t("ledger.charge.payee.wrong"));
        var from = it.from();
        if (from == null || from.isBefore(Days.today(clock).withDayOfMonth(1)))
            form.reject(FROM.name(), page.t("ledger.charge.from.wrong"));
        if (form.wrong() || from == null) return null;
        return new ChargeRule(
                Ids.next(),
                currency.id(),
                it.kind(),
                it.label(),
                rate,
                demurrage ? exempt.getAsLong() : 0,
                units.getAsLong(),
                payee.orElseThrow(),
                from.withDayOfMonth(1),
                null);
    }

    private DeskPageView view(Currency currency, Form form, Page page) {
        var all = rules.of(currency.id());
        var names = people.names(all.stream().map(ChargeRule::payee).distinct().toList());
        boolean administers = page.visitor().is(ADMINISTRATOR) && !currency.closed() && !currency.external();
        return new DeskPageView(
                page.t("ledger.charge.title", currency.name()),
                new LinkView("/monnaies/" + currency.id(), currency.name()),
                page.t("ledger.charge.lead"),
                List.of(new LinkView(url(currency) + "/frais", page.t("ledger.fee.link"))),
                List.of(
                        DeskPageView.table(
                                page.t("ledger.charge.rules"),
                                List.of(
                                        page.t("ledger.charge.label"),
                                        page.t("ledger.charge.what"),
                                        page.t("ledger.charge.payee"),
                                        page.t("ledger.charge.when")),
                                all.stream()
                                        .map(it -> row(
                                                it, currency, names.getOrDefault(it.payee(), ""), administers, page))
                                        .toList(),
                                page.t("ledger.charge.rules.none")),
                        DeskPageView.table(
                                page.t("ledger.charge.months"),
                                List.of(
                                        page.t("ledger.charge.month"),
                                        page.t("ledger.charge.label"),
                                        page.t("ledger.charge.taken"),
                                        page.t("ledger.charge.refused")),
                                months(currency, page),
                                page.t("ledger.charge.months.none"))),
                administers
                        ? new DeskPageView.FormView(
                                page.t("ledger.charge.add"),
                                form,
                                FIELDS.all(),
                                url(currency),
                                page.t("ledger.charge.add.do"))
                        : null);
    }

    private static DeskPageView.RowView row(ChargeRule it, Currency currency, String payee, boolean ends, Page page) {
        var what = it.kind() == Kind.DEMURRAGE
                ? page.t(
                        "ledger.charge.demurrage",
                        page.formats().decimal(it.rate(), 2),
                        currency.say(it.exempt(), page.formats()))
                : page.t("ledger.charge.contribution", currency.say(it.units(), page.formats()));
        var until = it.until();
        var when = until == null
                ? page.t("ledger.charge.since", page.shortDate(it.from()))
                : it.takenBack()
                        ? page.t("ledger.charge.back")
                        : page.t(
                                "ledger.charge.between",
                                page.shortDate(it.from()),
                                page.shortDate(until.plusMonths(1).minusDays(1)));
        return new DeskPageView.RowView(
                List.of(it.label(), what, payee, when),
                "",
                ends && until == null
                        ? List.of(new LinkView(url(currency) + "/" + it.id() + "/finir", page.t("ledger.charge.end")))
                        : List.of());
    }

    private List<DeskPageView.RowView> months(Currency currency, Page page) {
        return db.sql("""
                select c.month, r.label, coalesce(sum(c.units) filter (where c.transfer is not null), 0)::bigint as taken,
                    count(*) filter (where c.transfer is null) as refused
                from ledger.charge c join ledger.charge_rule r on r.id = c.rule
                where r.currency = :currency group by c.month, r.id, r.label order by c.month desc, r.label limit 24
                """)
                .param("currency", currency.id().value())
                .query((row, n) -> DeskPageView.RowView.of(
                        row.getObject("month", LocalDate.class).toString().substring(0, 7),
                        row.getString("label"),
                        currency.say(row.getLong("taken"), page.formats()),
                        page.number(row.getInt("refused"))))
                .list();
    }
}
