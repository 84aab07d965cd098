package org.fabcom.flows.workshop;

import module java.base;
import org.fabcom.flows.ExitClass;
import org.fabcom.flows.Recipients;
import org.fabcom.flows.items.ItemLine;
import org.fabcom.flows.items.ItemLines;
import org.fabcom.flows.items.Repairs;
import org.fabcom.flows.items.StockItem;
import org.fabcom.flows.items.StockItems;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Visitor;
import org.fabcom.people.Seats;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.field.TypedDuration;
import org.fabcom.web.problem.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** One object: its history, what is done with it next, how it leaves. */
@Controller
record ItemPages(
        ItemGate gate,
        ObjectScreen screen,
        Repairs repairs,
        StockItems items,
        ItemLines lines,
        Recipients recipients,
        Seats seats) {

    @GetMapping(ObjectScreen.ONE + "{item}")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView show(UUID item, Form form, Visitor me, Page page) {
        return page.show("flows/object", screen.of(gate.read(item, me), Form.empty(), me, page));
    }

    @PostMapping(ObjectScreen.ONE + "{item}/diagnostic")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView diagnose(UUID item, Form form, Visitor me, Page page) {
        var it = gate.work(item, me);
        var words = words(form, "diagnostic", true, page);
        if (form.wrong()) return refused(it, form, me, page);
        return answer(it, "diagnostic", repairs.diagnose(number(form), item, words, me.party()), form, me, page);
    }

    @PostMapping(ObjectScreen.ONE + "{item}/temps")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView work(UUID item, Form form, Visitor me, Page page) {
        var it = gate.work(item, me);
        var words = words(form, "travail", false, page);
        int minutes = TypedDuration.minutesFirst(form.value("minutes")).orElse(0);
        if (minutes < 1 || minutes > ItemLine.MOST_MINUTES)
            form.reject("minutes", page.t("items.minutes.wrong", ItemLine.MOST_MINUTES));
        var worker = worker(it, form, me);
        if (worker.isEmpty()) form.reject("qui", page.t("items.worker.wrong"));
        if (form.wrong() || worker.isEmpty()) return refused(it, form, me, page);
        return answer(
                it,
                "minutes",
                repairs.work(number(form), item, words, minutes, worker.get(), me.party()),
                form,
                me,
                page);
    }

    private Optional<PartyId> worker(StockItem it, Form form, Visitor me) {
        var who = form.value("qui").isEmpty()
                ? Optional.of(me.party())
                : Ids.read(form.value("qui")).map(PartyId::new);
        return who.filter(person -> person.equals(me.party())
                || seats.in(it.owner()).stream().anyMatch(seat -> seat.person().equals(person)));
    }

    @PostMapping(ObjectScreen.ONE + "{item}/piece")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView part(UUID item, Form form, Visitor me, Page page) {
        var it = gate.work(item, me);
        var words = words(form, "piece", true, page);
        int cents = Euros.read(form, "cout", page).orElse(0);
        if (form.wrong()) return refused(it, form, me, page);
        return answer(it, "piece", repairs.part(number(form), item, words, cents, me.party()), form, me, page);
    }

    @PostMapping(ObjectScreen.ONE + "{item}/essai")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView test(UUID item, Form form, Visitor me, Page page) {
        var it = gate.work(item, me);
        var words = words(form, "essai", false, page);
        boolean passed = form.has("resultat", "oui");
        if (!passed && !form.has("resultat", "non")) form.reject("resultat", page.t("items.test.missing"));
        if (form.wrong()) return refused(it, form, me, page);
        return answer(it, "essai", repairs.test(number(form), item, words, passed, me.party()), form, me, page);
    }

    @PostMapping(ObjectScreen.ONE + "{item}/note")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView note(UUID item, Form form, Visitor me, Page page) {
        var it = gate.work(item, me);
        var words = words(form, "note", true, page);
        if (form.wrong()) return refused(it, form, me, page);
        return answer(it, "note", repairs.note(number(form), item, words, me.party()), form, me, page);
    }

    @PostMapping(ObjectScreen.ONE + "{item}/vente")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView putOnSale(UUID item, Form form, Visitor me, Page page) {
        var it = gate.work(item, me);
        var cents = Euros.read(form, "prix", page);
        if (cents.isEmpty() && !form.wrong()) form.reject("prix", page.t("items.price.missing"));
        if (form.wrong() || cents.isEmpty()) return refused(it, form, me, page);
        return answer(it, "prix", repairs.putOnSale(number(form), it, cents.get(), me.party()), form, me, page);
    }

    @PostMapping(ObjectScreen.ONE + "{item}/sortie")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView leave(UUID item, Form form, Visitor me, Page page) {
        var it = gate.work(item, me);
        var words = words(form, "motif", false, page);
        if (form.has("vers", ObjectScreen.PARTS)) {
            if (form.wrong()) return refused(it, form, me, page);
            return answer(it, "vers", repairs.takeApart(number(form), item, words, me.party()), form, me, page);
        }
        var to = Ids.read(form.value("vers"))
                .flatMap(recipients::find)
                .filter(found -> found.owner().equals(it.owner()));
        if (to.isEmpty() && !ObjectScreen.EXITS.contains(form.value("vers")))
            form.reject("vers", page.t("items.exit.missing"));
        var typed = ItemSaid.grams(form, page);
        var grams = typed == null ? it.described().grams() : typed;
        if (grams == null && !form.wrong()) form.reject("masse", page.t("items.mass.missing"));
        if (form.wrong() || grams == null) return refused(it, form, me, page);
        var out = to.map(Recipients.Recipient::out).orElseGet(() -> ExitClass.valueOf(form.value("vers")));
        return answer(
                it,
                "vers",
                repairs.leave(
                        number(form), it, out, to.map(Recipients.Recipient::id).orElse(null), grams, words, me.party()),
                form,
                me,
                page);
    }

    @PostMapping(ObjectScreen.ONE + "{item}/retour")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView comeBack(UUID item, Form form, Visitor me, Page page) {
        var it = gate.work(item, me);
        var words = words(form, "raison", true, page);
        if (words.length() > 300) form.reject("raison", page.t("web.field.long", 300));
        if (form.wrong()) return refused(it, form, me, page);
        return answer(it, "raison", repairs.comeBack(number(form), item, words, me.party()), form, me, page);
    }

    @PostMapping(ObjectScreen.ONE + "{item}/reprise/{line}")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView takeBack(UUID item, UUID line, Form form, Visitor me, Page page) {
        var it = gate.work(item, me);
        var wrong = lines.find(line)
                .filter(found -> found.item().equals(item) && found.correctable())
                .orElseThrow(Problem::notFound);
        var refused = repairs.takeBack(Ids.next(), wrong, page.t("items.back.reason"), me.party());
        return refused.isEmpty()
                ? page.redirect(ObjectScreen.ONE + it.id(), "items.back.done")
                : page.redirectWithCare(ObjectScreen.ONE + it.id(), refused.get());
    }

    private static UUID number(Form form) {
        return ItemGate.number(form.value("cle"));
    }

    private static String words(Form form, String field, boolean needed, Page page) {
        var words = ItemSaid.line(form, field, ItemLine.LONGEST_WORDS, page);
        if (needed && words.isEmpty()) form.reject(field, page.t("items.words.missing"));
        return words;
    }

    private ModelAndView answer(
            StockItem it, String field, Optional<String> refused, Form form, Visitor me, Page page) {
        if (refused.isEmpty()) return page.redirect(ObjectScreen.ONE + it.id(), "items.done");
        form.reject(field, page.t(refused.get()));
        var now = items.find(it.id()).orElseThrow();
        return page.refuse(409, "flows/object", screen.of(now, form, me, page));
    }

    private ModelAndView refused(StockItem it, Form form, Visitor me, Page page) {
        return page.refuse("flows/object", screen.of(it, form, me, page));
    }
}
