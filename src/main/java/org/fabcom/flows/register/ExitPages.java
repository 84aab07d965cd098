package org.fabcom.flows.register;

import module java.base;
import org.fabcom.flows.Dispatches;
import org.fabcom.flows.Dispatches.Dispatch;
import org.fabcom.flows.Dispatches.Leaving;
import org.fabcom.flows.Duty;
import org.fabcom.flows.Entered;
import org.fabcom.flows.ExitClass;
import org.fabcom.flows.Kinds;
import org.fabcom.flows.Recipients;
import org.fabcom.flows.Reversals;
import org.fabcom.flows.Site;
import org.fabcom.flows.mass.Grams;
import org.fabcom.flows.sites.Gate;
import org.fabcom.flows.sites.Things;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.fabcom.web.look.OptionView;
import org.fabcom.web.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** What leaves outside the shop, a weighing a post; class, recipient and note of the waste stay for the next. */
@Controller
record ExitPages(
        Gate gate,
        Dispatches dispatches,
        Reversals reversals,
        Kinds kinds,
        Things things,
        Recipients recipients,
        Register register,
        Clock clock) {

    private static final String PATH = "/pesee/sorties/";
    private static final int LAST = 8;
    private static final String KIND = "objet-";
    private static final String WASTE = "dechet-";

    @GetMapping(PATH + "{site}")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView exits(UUID site, Form form, Visitor me, Page page) {
        var at = gate.site(site, me, Duty.CHECK);
        form.with("cle", Ids.token()).with("jour", Days.today(clock));
        return page.show("flows/exit", view(at, form, page));
    }

    @PostMapping(PATH + "{site}")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView leave(UUID site, Form form, Visitor me, Page page) {
        var at = gate.site(site, me, Duty.CHECK);
        var dispatch = read(at, form, me, page);
        if (form.wrong() || dispatch == null || heavy(at, dispatch, form, page) || old(dispatch, form, page))
            return page.refuse("flows/exit", view(at, form, page));
        return switch (dispatches.record(dispatch)) {
            case Entered.Done done -> {
                var again = PATH + site + "?classe=" + dispatch.out()
                        + (dispatch.recipient() == null ? "" : "&vers=" + dispatch.recipient());
                var back = PATH + site + "/reprise/" + done.lines().getFirst();
                yield page.redirectWithUndo(
                        again,
                        back,
                        "flows.exit.kept",
                        Grams.kg(dispatch.lines().getFirst().gross(), page),
                        page.t("flows.out." + dispatch.out()));
            }
            case Entered.Refused refused -> {
                form.reject(field(refused.why()), page.t("flows.refused." + refused.why()));
                yield page.refuse("flows/exit", view(at, form, page));
            }
        };
    }

    /** Above what the site weighs at most the mass is asked about once. */
    private static boolean heavy(Site at, Dispatch it, Form form, Page page) {
        long grams = it.lines().getFirst().gross();
        if (grams <= at.heaviest() || form.has("sur", Long.toString(grams))) return false;
        form.with("sur", grams).reject("masse", page.t("flows.exit.heavy", Grams.kg(grams, page)));
        return true;
    }

    /** A year that was mistyped is a day of long ago: asked about once. */
    private boolean old(Dispatch it, Form form, Page page) {
        var day = it.day().toString();
        if (!it.day().isBefore(Days.today(clock).minusYears(1)) || form.has("sur-jour", day)) return false;
        form.with("sur-jour", day).reject("jour", page.t("flows.desk.day.old", page.date(it.day())));
        return true;
    }

    private static String field(Entered.Why why) {
        return switch (why) {
            case DAY, MONTH_CLOSED -> "jour";
            case NOTHING_LEFT, OTHER_CONTENT -> "masse";
            case UNKNOWN_KIND -> "chose";
            default -> "vers";
        };
    }

    @PostMapping(PATH + "{site}/reprise/{line}")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView takeBack(UUID site, UUID line, Visitor me, Page page) {
        gate.site(site, me, Duty.CHECK);
        var it = reversals.find(line).filter(found -> found.site().equals(site)).orElseThrow(Problem::notFound);
        return switch (reversals.takeBack(it, page.t("flows.desk.back.reason"), me.party())) {
            case Entered.Done done -> page.redirect(PATH + site, "flows.desk.back", Grams.kg(it.grams(), page));
            case Entered.Refused refused -> page.redirectWithCare(PATH + site, "flows.refused." + refused.why());
        };
    }

    private @Nullable Dispatch read(Site at, Form form, Visitor me, Page page) {
        var mass = Grams.read(form.value("masse"));
        if (mass.isEmpty()) form.reject("masse", page.t("flows.desk.mass.wrong"));
        var chosen = form.value("chose");
        var kind = chosen.startsWith(KIND)
                ? Ids.read(chosen.substring(KIND.length())).orElse(null)
                : null;
        var waste = chosen.startsWith(WASTE)
                ? Ids.read(chosen.substring(WASTE.length())).orElse(null)
                : null;
        if (kind == null && waste == null) form.reject("chose", page.t("flows.desk.kind.missing"));
        var out = Stream.of(ExitClass.values())
                .filter(it -> !it.told() && it.name().equals(form.value("classe")))
                .findFirst()
                .orElse(null);
        if (out == null) form.reject("classe", page.t("flows.exit.class.missing"));
        var day = day(form, page);
        var note = form.line("note", page);
        var slip = form.line("bordereau", page);
        if (note.length() > 500) form.reject("note", page.t("web.field.long", 500));
        if (slip.length() > 60) form.reject("bordereau", page.t("web.field.long", 60));
        if (!form.value("cle").matches("[A-Za-z0-9-]{8,64}")) form.reject("masse", page.t("flows.desk.again"));
        if (!form.value("pieces").matches("[0-9]{0,6}")) form.reject("pieces", page.t("flows.desk.pieces.wrong"));
        var container = form.id("contenant", page);
        var recipient = form.id("vers", page);
        if (form.wrong() || out == null || day == null) return null;
        int pieces = form.value("pieces").isEmpty() ? 0 : Integer.parseInt(form.value("pieces"));
        return new Dispatch(
                at,
                day,
                out,
                recipient,
                slip,
                note,
                !day.equals(Days.today(clock)),
                List.of(new Leaving(kind, waste, mass.orElse(0), container, pieces)),
                me.party(),
                "sortie " + form.value("cle"));
    }

    private @Nullable LocalDate day(Form form, Page page) {
        return form.day("jour", page.t("flows.desk.day.wrong"));
    }

    private ExitView view(Site at, Form form, Page page) {
        var all = new ArrayList<OptionView>();
        things.wastes(at.owner()).forEach(it -> all.add(OptionView.of(WASTE + it.id(), it.name())));
        kinds.of(at.owner()).forEach(it -> all.add(OptionView.of(KIND + it.id(), it.officialName())));
        var classes = List.of("GIFT", "PARTNER", "RECYCLER", "CENTRE", "BIN");
        return new ExitView(
                PATH + at.id(),
                at.name(),
                form,
                OptionView.all(classes, it -> page.t("flows.out." + it)),
                OptionView.all(
                        recipients.of(at.owner()),
                        it -> it.id(),
                        it -> it.name() + " · " + page.t("flows.out." + it.out())),
                all,
                OptionView.all(things.containers(at.owner()), it -> it.id(), it -> it.name()),
                register.left(at.id(), LAST).stream()
                        .map(it -> new LinkView(
                                it.back() ? "" : PATH + at.id() + "/reprise/" + it.id(),
                                page.t(
                                        it.back() ? "flows.exit.left.back" : "flows.exit.left",
                                        page.date(it.day()),
                                        Grams.kg(it.grams(), page),
                                        it.what(),
                                        page.t("flows.out." + it.out()))))
                        .toList());
    }
}
