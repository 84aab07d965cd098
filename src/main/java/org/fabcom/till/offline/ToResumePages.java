package org.fabcom.till.offline;

import module java.base;
import org.fabcom.flows.Duty;
import org.fabcom.kernel.Visitor;
import org.fabcom.till.TillDesk;
import org.fabcom.till.TillDesk.Standing;
import org.fabcom.till.journal.BusinessDay;
import org.fabcom.till.offline.Asides.Aside;
import org.fabcom.till.sales.PaidDues;
import org.fabcom.till.sessions.Sessions;
import org.fabcom.till.words.TillWords;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.problem.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** Sales that a device made and the journal did not take: each with its reason, entered later or closed with a word. */
@Controller
record ToResumePages(
        TillDesk desk,
        Asides asides,
        KeptEntry entry,
        Sessions sessions,
        TillWords words,
        PaidDues dues,
        EndedBookings ending) {

    private static final String PATH = TillDesk.HOME + "/{till}/a-reprendre";

    private static final String TOLD = "dit";

    /** Somebody booked an object of it before it came in: its reason says so. */
    private static final String BOOKED = "FC-5214";

    @GetMapping(PATH)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView list(UUID till, Visitor me, Form form, Page page) {
        return page.show("till/resume", view(desk.at(me, till, Duty.TILL, Duty.CHECK, Duty.AUDITOR), form, page));
    }

    /** In the session that goes on, with both dates. */
    @PostMapping(PATH + "/{aside}")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView enter(UUID till, UUID aside, Visitor me, Form form, Page page) {
        var at = desk.at(me, till, Duty.TILL);
        var it = asides.find(till, aside).filter(Aside::enterable).orElseThrow(Problem::conflict);
        var device = it.device();
        if (device == null) throw Problem.conflict();
        var untold = untold(it, at, form, page);
        if (!untold.isEmpty()) {
            form.ask("v-" + aside, untold);
            return page.refuse("till/resume", view(at, form, page));
        }
        var why = entry.enter(at.till(), device, it.line(), it.receivedAt(), true);
        if (!why.isEmpty()) {
            form.reject("v-" + aside, page.t("till.aside.still", KeptEntry.words(why, page)));
            return page.refuse("till/resume", view(at, form, page));
        }
        asides.end(aside, me.party(), "");
        return page.redirect(at.path() + "/a-reprendre", "till.aside.entered");
    }

    /** What entering it does to others and its reason does not say: asked once, each booking by itself; empty: whoever enters it was told. */
    private String untold(Aside it, Standing at, Form form, Page page) {
        var words = new ArrayList<String>();
        var told = new ArrayList<String>();
        told.add(it.id().toString());
        if (!it.why().equals(Asides.PAID) && paidTwice(it)) {
            if (!form.has(TOLD, Asides.PAID)) words.add(KeptEntry.words(Asides.PAID, page));
            told.add(Asides.PAID);
        }
        if (!it.why().equals(BOOKED))
            for (var one : ending.of(at.till().organisation(), said(it), page)) {
                var ids = one.bookings().stream().map(UUID::toString).toList();
                if (!form.all(TOLD).containsAll(ids)) words.add(one.words());
                told.addAll(ids);
            }
        if (words.isEmpty()) return "";
        form.withAll(TOLD, told);
        return String.join(" ", words);
    }

    /** It does not enter, and this is what became of it. */
    @PostMapping(PATH + "/{aside}/regler")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView settle(UUID till, UUID aside, Visitor me, Form form, Page page) {
        var at = desk.at(me, till, Duty.TILL, Duty.CHECK);
        if (asides.find(till, aside).isEmpty()) throw Problem.conflict();
        var why = form.line("motif-" + aside, page);
        if (why.isEmpty() || why.length() > 200) form.reject("motif-" + aside, page.t("till.move.why.missing"));
        if (form.wrong()) return page.refuse("till/resume", view(at, form, page));
        asides.end(aside, me.party(), why);
        return page.redirect(at.path() + "/a-reprendre", "till.aside.settled");
    }

    private ToResumeView view(Standing at, Form form, Page page) {
        return new ToResumeView(
                at.path(),
                at.till().name(),
                asides.open(at.till().id()).stream().map(it -> sale(it, page)).toList(),
                at.may(Duty.TILL),
                sessions.current(at.till().id()).isPresent(),
                form);
    }

    private ToResumeView.SaleView sale(Aside it, Page page) {
        var device = it.device();
        var who = device == null ? page.t("till.aside.nobody") : words.operator(device.person(), page);
        var said = said(it);
        var at = at(said);
        return new ToResumeView.SaleView(
                it.id().toString(),
                page.t("till.aside.title", Integer.toString(it.line().number()), who),
                at == null
                        ? page.t("till.aside.received", page.dateTime(it.receivedAt()))
                        : page.t("till.aside.when", page.dateTime(at), page.dateTime(it.receivedAt())),
                what(said.path("champs"), page),
                KeptEntry.words(it.why(), page),
                it.enterable(),
                at == null ? "" : BusinessDay.of(at).toString());
    }

    /** « 3 × Livres, Chaises : 26 € »: what the device says, believed or not. */
    private static String what(JsonNode fields, Page page) {
        var all = new StringBuilder();
        long cents = 0;
        for (var line : fields.path("lines")) {
            int pieces = line.path("pieces").asInt(1);
            if (!all.isEmpty()) all.append(", ");
            all.append(pieces == 1 ? "" : pieces + "\u00a0×\u00a0")
                    .append(line.path("label").asString(""));
            cents += line.path("cents").asLong(0);
        }
        return all.isEmpty() ? "" : page.t("till.aside.what", all.toString(), page.euros(cents));
    }

    /** Another till took meanwhile what a line of it pays: entering it counts its money, which is to be given back. */
    private boolean paidTwice(Aside it) {
        return said(it).path("champs")
                .path("lines")
                .valueStream()
                .map(line -> line.path("due").asString(""))
                .anyMatch(due -> dues.find(due).isPresent());
    }

    private static JsonNode said(Aside it) {
        try {
            return JsonMapper.shared().readTree(it.line().said());
        } catch (JacksonException unreadable) {
            return MissingNode.getInstance();
        }
    }

    private static @org.jspecify.annotations.Nullable Instant at(JsonNode said) {
        try {
            return Instant.parse(said.path("a").asString(""))
                    .plusMillis(said.path("ecart").asLong(0));
        } catch (DateTimeException unreadable) {
            return null;
        }
    }
}
