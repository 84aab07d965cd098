package org.fabcom.ledger.charges;

import static org.fabcom.kernel.InstanceRole.ADMINISTRATOR;
import static org.fabcom.web.field.Kinds.day;
import static org.fabcom.web.field.Kinds.line;
import static org.fabcom.web.field.Kinds.oneOf;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.Visitor;
import org.fabcom.ledger.currencies.Currencies;
import org.fabcom.ledger.currencies.Currency;
import org.fabcom.ledger.currencies.CurrencyId;
import org.fabcom.ledger.fees.FeeRule;
import org.fabcom.ledger.fees.FeeRules;
import org.fabcom.ledger.fees.PaymentType;
import org.fabcom.ledger.paying.FeeNotes;
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
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** What a currency takes at a payment of a type, for everybody to read; administrators write and end its rules. */
@Controller
final class FeePages {

    private static final String PATH = "/monnaies/{id}/prelevements/frais";

    private record Said(
            String label,
            PaymentType type,
            String fixed,
            String percent,
            String payee,
            @Nullable LocalDate from) {}

    private static final Field<Said, String> LABEL = Field.of(
                    "nom", "label", "ledger.fee.label", line(2, 80), Said::label)
            .required("ledger.charge.label.missing");
    private static final Field<Said, PaymentType> TYPE =
            Field.of("type", "type", "ledger.fee.type", oneOf(PaymentType.class, PaymentType.TRANSFER), Said::type);
    private static final Field<Said, String> FIXED =
            Field.of("fixe", "fixed", "ledger.fee.fixed", line(0, 12), Said::fixed);
    private static final Field<Said, String> PERCENT =
            Field.of("pourcent", "percent", "ledger.fee.percent", line(0, 12), Said::percent);
    private static final Field<Said, String> PAYEE = Field.of(
                    "pour", "payee", "ledger.fee.payee", line(1, 120), Said::payee)
            .required("ledger.charge.payee.wrong");
    private static final Field<Said, @Nullable LocalDate> FROM =
            Field.of("depuis", "from_day", "ledger.fee.from", day(), Said::from).required("ledger.fee.from.wrong");
    private static final Fields<Said> FIELDS = Fields.of(
            List.of(LABEL, TYPE, FIXED, PERCENT, PAYEE, FROM),
            said -> new Said(
                    said.get(LABEL),
                    said.get(TYPE),
                    said.get(FIXED),
                    said.get(PERCENT),
                    said.get(PAYEE),
                    said.get(FROM)));

    private final Currencies currencies;
    private final FeeRules rules;
    private final NamedPayees payees;
    private final People people;
    private final FeeNotes notes;

    FeePages(Currencies currencies, FeeRules rules, NamedPayees payees, People people, FeeNotes notes) {
        this.currencies = currencies;
        this.rules = rules;
        this.payees = payees;
        this.people = people;
        this.notes = notes;
    }

    @GetMapping(PATH)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView show(@PathVariable UUID id, Page page) {
        var form = Form.empty().with(TYPE.name(), PaymentType.TRANSFER).with(FROM.name(), rules.today());
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
            form.reject(FROM.name(), page.t("ledger.fee.there"));
            return page.refuse(422, "web/deskpage", view(it, form, page));
        }
        return page.redirect(url(it), "ledger.charge.added");
    }

    @PostMapping(PATH + "/{rule}/finir")
    @Access(instance = ADMINISTRATOR)
    ModelAndView end(@PathVariable UUID id, @PathVariable UUID rule, Page page) {
        var it = currency(id);
        if (!rules.end(it.id(), rule)) throw Problem.notFound();
        return page.redirect(url(it), "ledger.fee.ended");
    }

    private static String url(Currency it) {
        return "/monnaies/" + it.id() + "/prelevements/frais";
    }

    private Currency currency(UUID id) {
        return currencies.find(new CurrencyId(id)).orElseThrow(Problem::notFound);
    }

    private @Nullable FeeRule rule(Currency currency, Said it, Form form, Page page) {
        var fixed = it.fixed().isEmpty() ? OptionalLong.of(0) : currency.read(it.fixed());
        if (fixed.isEmpty()) form.reject(FIXED.name(), page.t("ledger.charge.exempt.wrong"));
        var percent = it.percent().isEmpty() ? OptionalInt.of(0) : Percent.read(it.percent());
        if (percent.isEmpty()) form.reject(PERCENT.name(), page.t("ledger.fee.percent.wrong"));
        if (fixed.orElse(1) == 0 && percent.orElse(1) == 0) form.reject(PERCENT.name(), page.t("ledger.fee.some"));
        var payee = payees.find(it.payee());
        if (payee.isEmpty()) form.reject(PAYEE.name(), page.t("ledger.charge.payee.wrong"));
        var from = it.from();
        if (from == null || from.isBefore(rules.today())) form.reject(FROM.name(), page.t("ledger.fee.from.wrong"));
        if (form.wrong() || from == null) return null;
        return new FeeRule(
                Ids.next(),
                currency.id(),
                it.type(),
                it.label(),
                fixed.getAsLong(),
                percent.getAsInt(),
                payee.orElseThrow(),
                from,
                null,
                currency.step());
    }

    private DeskPageView view(Currency currency, Form form, Page page) {
        var all = rules.of(currency.id());
        var names = people.names(all.stream().map(FeeRule::payee).distinct().toList());
        boolean administers = page.visitor().is(ADMINISTRATOR) && !currency.closed() && !currency.external();
        return new DeskPageView(
                page.t("ledger.fee.title", currency.name()),
                new LinkView("/monnaies/" + currency.id() + "/prelevements", page.t("ledger.charge.link")),
                page.t("ledger.fee.lead"),
                List.of(),
                List.of(DeskPageView.table(
                        page.t("ledger.charge.rules"),
                        List.of(
                                page.t("ledger.fee.label"),
                                page.t("ledger.fee.type"),
                                page.t("ledger.charge.what"),
                                page.t("ledger.fee.payee"),
                                page.t("ledger.charge.when")),
                        all.stream()
                                .map(it -> row(it, currency, names.getOrDefault(it.payee(), ""), administers, page))
                                .toList(),
                        page.t("ledger.charge.rules.none"))),
                administers
                        ? new DeskPageView.FormView(
                                page.t("ledger.charge.add"),
                                form,
                                FIELDS.all(),
                                url(currency),
                                page.t("ledger.charge.add.do"))
                        : null);
    }

    private DeskPageView.RowView row(FeeRule it, Currency currency, String payee, boolean ends, Page page) {
        var until = it.until();
        var when = until == null
                ? page.t("ledger.charge.since", page.shortDate(it.from()))
                : it.takenBack()
                        ? page.t("ledger.charge.back")
                        : page.t("ledger.charge.between", page.shortDate(it.from()), page.shortDate(until));
        return new DeskPageView.RowView(
                List.of(
                        it.label(),
                        page.t("ledger.fee.type." + it.type()),
                        notes.rule(it, currency, page),
                        payee,
                        when),
                "",
                ends && until == null
                        ? List.of(new LinkView(url(currency) + "/" + it.id() + "/finir", page.t("ledger.charge.end")))
                        : List.of());
    }
}
