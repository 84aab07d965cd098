package org.fabcom.membership.leaving;

import static org.fabcom.web.field.Kinds.day;
import static org.fabcom.web.field.Kinds.line;
import static org.fabcom.web.field.Kinds.oneOf;
import static org.fabcom.web.field.Kinds.text;

import module java.base;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Visitor;
import org.fabcom.membership.Member;
import org.fabcom.membership.Members;
import org.fabcom.membership.Register;
import org.fabcom.membership.leaving.Exclusion.Heard;
import org.fabcom.membership.leaving.Exclusion.Outcome;
import org.fabcom.membership.leaving.Exclusion.Stage;
import org.fabcom.membership.register.StateLetters;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.fabcom.web.field.DeskPageView;
import org.fabcom.web.field.DeskPageView.FormView;
import org.fabcom.web.field.DeskPageView.SectionView;
import org.fabcom.web.field.Field;
import org.fabcom.web.field.PairView;
import org.fabcom.web.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Exclusion, one step after the other: nobody is excluded without having been heard, or convened in due form. */
@Controller
class ExclusionPages {

    private static final String PATH = Register.PATH + "/{member}/exclusion";

    private record Said(
            String grounds,
            @Nullable LocalDate day,
            String place,
            @Nullable LocalDate handed,
            Heard how,
            String account,
            Outcome outcome,
            String reason,
            Settlement way,
            String note) {}

    private static final Field<Said, String> GROUNDS = Field.of(
                    "griefs", "grounds", "membership.exclusion.grounds", text(2000), Said::grounds)
            .required("membership.exclusion.grounds.missing");
    private static final Field<Said, @Nullable LocalDate> ON = Field.of(
                    "jour", "hearing_on", "membership.exclusion.on", day(), Said::day)
            .required("membership.exclusion.on.missing");
    private static final Field<Said, String> PLACE = Field.of(
                    "lieu", "hearing_place", "membership.exclusion.place", line(2, 200), Said::place)
            .required("membership.exclusion.place.missing");
    private static final Field<Said, @Nullable LocalDate> HANDED = Field.of(
                    "remis", "handed_on", "membership.exclusion.handed", day(), Said::handed)
            .required("membership.exclusion.handed.missing");
    private static final Field<Said, Heard> HOW =
            Field.of("entendu", "heard_how", "membership.heard", oneOf(Heard.class, Heard.PRESENT), Said::how);
    private static final Field<Said, String> ACCOUNT = Field.of(
                    "dit", "account", "membership.exclusion.account", text(4000), Said::account)
            .required("membership.exclusion.account.missing");
    private static final Field<Said, Outcome> OUTCOME = Field.of(
            "decision", "outcome", "membership.exclusion.outcome", oneOf(Outcome.class, Outcome.KEPT), Said::outcome);
    private static final Field<Said, String> REASON = Field.of(
                    "motif", "reason", "membership.exclusion.reason", text(1000), Said::reason)
            .required("membership.reason.missing");
    private static final Field<Said, Settlement> WAY =
            Field.of("solde", "way", "membership.settlement", oneOf(Settlement.class, Settlement.NOTHING), Said::way);
    private static final Field<Said, String> NOTE =
            Field.of("precision", "note", "membership.settlement.note", line(0, 500), Said::note);

    private final Members members;
    private final Exclusions exclusions;
    private final Endings endings;
    private final StateLetters letters;
    private final Clock clock;

    ExclusionPages(Members members, Exclusions exclusions, Endings endings, StateLetters letters, Clock clock) {
        this.members = members;
        this.exclusions = exclusions;
        this.endings = endings;
        this.letters = letters;
        this.clock = clock;
    }

    @GetMapping(PATH)
    @Access(seat = Seat.MANAGER)
    ModelAndView show(UUID organisation, UUID member, Page page) {
        var it = members.of(organisation, member);
        var form = Form.empty()
                .with("jour", exclusions.earliest(it.organisation(), null))
                .with("entendu", Heard.PRESENT);
        return page.show("web/deskpage", view(it, form, page));
    }

    @PostMapping(PATH)
    @Access(seat = Seat.MANAGER)
    @Transactional
    ModelAndView next(
            UUID organisation,
            UUID member,
            @RequestParam String etape,
            @RequestParam int version,
            Form form,
            Visitor me,
            Page page) {
        var it = members.of(organisation, member);
        var open = open(it);
        if (!etape.equals(stage(open)) || version != (open == null ? 0 : open.version())) throw Problem.conflict();
        if (open == null) begin(it, form, me, page);
        else
            switch (open.stage()) {
                case CONVENE -> convene(it, open, form, page);
                case HEAR -> hear(it, open, form, me, page);
                default -> decide(it, open, form, me, page);
            }
        if (form.wrong()) return page.refuse("web/deskpage", view(it, form, page));
        return page.redirect(it.url() + "/exclusion", "membership.exclusion.done." + etape);
    }

    private @Nullable Exclusion open(Member it) {
        return exclusions.of(it.id()).stream()
                .filter(one -> one.stage() != Stage.OVER)
                .findFirst()
                .orElse(null);
    }

    private static String stage(@Nullable Exclusion open) {
        return open == null ? "OPEN" : open.stage().name();
    }

    private void begin(Member it, Form form, Visitor me, Page page) {
        var grounds = GROUNDS.read(form, page::t);
        if (it.ended()) throw Problem.conflict();
        if (!form.wrong() && !exclusions.open(it.id(), grounds, me.party())) throw Problem.conflict();
    }

    /** The member reads what is held against them, and when and where they are heard, in time to get ready. */
    private void convene(Member it, Exclusion open, Form form, Page page) {
        var on = ON.read(form, page::t);
        var place = PLACE.read(form, page::t);
        var today = Days.today(clock);
        var handed = it.contact().email().isEmpty() ? HANDED.read(form, page::t) : null;
        if (handed != null && (handed.isAfter(today) || handed.isBefore(open.openedOn())))
            form.reject("remis", page.t("membership.exclusion.handed.wrong", page.date(open.openedOn())));
        if (on != null && on.isBefore(exclusions.earliest(it.organisation(), handed)))
            form.reject("jour", page.t("membership.exclusion.on.wrong", exclusions.notice(it.organisation())));
        if (form.wrong() || on == null) return;
        if (!exclusions.convene(it.organisation(), open, on, place, handed)) throw Problem.conflict();
        letters.write(
                it,
                "membership.mail.hearing",
                page.t("membership.exclusion.convened", page.date(on), place) + "\n\n" + open.grounds());
    }

    private void hear(Member it, Exclusion open, Form form, Visitor me, Page page) {
        var how = HOW.read(form, page::t);
        var account = ACCOUNT.read(form, page::t);
        var today = Days.today(clock);
        var hearing = open.hearingOn();
        if (hearing != null && today.isBefore(hearing))
            form.reject("dit", page.t("membership.exclusion.early", page.date(hearing)));
        if (form.wrong()) return;
        if (!exclusions.hear(open, how, today, account, me.party())) throw Problem.conflict();
    }

    private void decide(Member it, Exclusion open, Form form, Visitor me, Page page) {
        var outcome = OUTCOME.read(form, page::t);
        var reason = REASON.read(form, page::t);
        boolean owes = endings.owed(it.id()) != 0;
        var way = owes ? WAY.read(form, page::t) : Settlement.NOTHING;
        var note = owes ? NOTE.read(form, page::t) : "";
        if (form.wrong()) return;
        var done = exclusions.decide(open, it, outcome, reason, way, note, me.party());
        if (done == Endings.Outcome.UNSETTLED) form.reject("solde", page.t("membership.settlement.missing"));
        if (done == Endings.Outcome.TOO_EARLY) throw Problem.conflict();
        if (done == Endings.Outcome.DONE) letters.write(it, "membership.mail.decided." + outcome, reason);
    }

    private DeskPageView view(Member it, Form form, Page page) {
        var sections = new ArrayList<SectionView>();
        for (var one : exclusions.of(it.id())) sections.add(section(one, page));
        var open = open(it);
        var stage = stage(open);
        if (open == null && it.ended()) stage = "OVER";
        return new DeskPageView(
                page.t("membership.exclusion.title", it.name()),
                new LinkView(it.url(), it.name()),
                page.t("membership.exclusion.lead." + stage, exclusions.notice(it.organisation())),
                List.of(),
                sections,
                stage.equals("OVER")
                        ? null
                        : new FormView(
                                        form,
                                        fields(open, it),
                                        it.url() + "/exclusion",
                                        page.t("membership.exclusion.do." + stage))
                                .hiding(Map.of(
                                        "etape", stage, "version", String.valueOf(open == null ? 0 : open.version())))
                                .grave());
    }

    private List<Field<?, ?>> fields(@Nullable Exclusion open, Member it) {
        if (open == null) return List.of(GROUNDS);
        return switch (open.stage()) {
            case CONVENE -> it.contact().email().isEmpty() ? List.of(ON, PLACE, HANDED) : List.of(ON, PLACE);
            case HEAR -> List.of(HOW, ACCOUNT);
            default -> endings.owed(it.id()) == 0 ? List.of(OUTCOME, REASON) : List.of(OUTCOME, REASON, WAY, NOTE);
        };
    }

    private static SectionView section(Exclusion it, Page page) {
        var pairs = new ArrayList<PairView>();
        pairs.add(new PairView(
                page.t("membership.exclusion.grounds"), it.grounds().lines().toList(), true));
        var hearing = it.hearingOn();
        if (hearing != null)
            pairs.add(DeskPageView.pair(
                    page.t("membership.exclusion.convoked"),
                    page.t("membership.exclusion.convened", page.date(hearing), it.hearingPlace())));
        var handed = it.handedOn();
        if (handed != null) pairs.add(DeskPageView.pair(page.t("membership.exclusion.handed"), page.date(handed)));
        var heard = it.heardOn();
        if (heard != null) {
            pairs.add(DeskPageView.pair(
                    page.t("membership.heard"),
                    page.t("membership.heard.on", page.t("membership.heard." + it.heardHow()), page.date(heard))));
            pairs.add(new PairView(
                    page.t("membership.exclusion.account"), it.account().lines().toList(), true));
        }
        var decided = it.decidedOn();
        if (decided != null)
            pairs.add(DeskPageView.pair(
                    page.t("membership.exclusion.outcome"),
                    page.t(
                            "membership.exclusion.decided",
                            page.t("membership.exclusion.outcome." + it.outcome()),
                            page.date(decided),
                            it.reason())));
        return SectionView.of(page.t("membership.exclusion.opened", page.date(it.openedOn())))
                .pairs(pairs.stream().filter(one -> !one.lines().isEmpty()).toList());
    }
}
