package org.fabcom.membership.leaving;

import static org.fabcom.web.field.Kinds.day;
import static org.fabcom.web.field.Kinds.line;
import static org.fabcom.web.field.Kinds.text;

import module java.base;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Visitor;
import org.fabcom.membership.EndCause;
import org.fabcom.membership.Member;
import org.fabcom.membership.MemberKind;
import org.fabcom.membership.MemberState;
import org.fabcom.membership.Members;
import org.fabcom.membership.Register;
import org.fabcom.membership.dues.Dues;
import org.fabcom.membership.register.StateLetters;
import org.fabcom.membership.register.WaitingAtTheDesk;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.fabcom.web.field.DeskPageView;
import org.fabcom.web.field.DeskPageView.FormView;
import org.fabcom.web.field.DeskPageView.SectionView;
import org.fabcom.web.field.Field;
import org.fabcom.web.field.PlainFormView.Choice;
import org.fabcom.web.look.OptionView;
import org.fabcom.web.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The end of a membership at the desk: why, from which day, and what was settled. Exclusion has its own way. */
@Controller
class LeavingPages implements WaitingAtTheDesk {

    private static final String PATH = Register.PATH + "/{member}/depart";
    private static final String WAY = "solde";

    private record Said(@Nullable LocalDate day, String reason, String note) {}

    private static final Field<Said, @Nullable LocalDate> DAY =
            Field.of("jour", "day", "membership.leaving.day", day(), Said::day);
    private static final Field<Said, String> REASON = Field.of(
                    "motif", "reason", "membership.leaving.reason", text(1000), Said::reason)
            .sometimes();
    private static final Field<Said, String> NOTE =
            Field.of("precision", "note", "membership.settlement.note", line(0, 500), Said::note);

    private final Members members;
    private final Endings endings;
    private final StateLetters letters;
    private final Clock clock;

    LeavingPages(Members members, Endings endings, StateLetters letters, Clock clock) {
        this.members = members;
        this.endings = endings;
        this.letters = letters;
        this.clock = clock;
    }

    @GetMapping(PATH)
    @Access(seat = Seat.REFERENT)
    ModelAndView form(UUID organisation, UUID member, Page page) {
        var it = find(organisation, member);
        var wish = endings.wish(member);
        var form = Form.empty()
                .with("cause", EndCause.RESIGNED)
                .with("jour", wish.map(Endings.Wish::day).orElse(Days.today(clock)))
                .with("motif", wish.map(Endings.Wish::words).orElse(""));
        return page.show("web/deskpage", view(it, form, page));
    }

    @PostMapping(PATH)
    @Access(seat = Seat.REFERENT)
    @Transactional
    ModelAndView end(UUID organisation, UUID member, Form form, Visitor me, Page page) {
        var it = find(organisation, member);
        var cause = causes(it, page).stream()
                .filter(one -> one.name().equals(form.value("cause")))
                .findFirst();
        if (cause.isEmpty()) form.reject("cause", page.t("membership.cause.missing"));
        var day = Optional.ofNullable(DAY.read(form, page::t)).orElse(Days.today(clock));
        boolean later = day.isAfter(Days.today(clock));
        if (later && (!cause.equals(Optional.of(EndCause.RESIGNED)) || day.isAfter(Endings.farthest(clock))))
            form.reject("jour", page.t("membership.leaving.day.wrong"));
        var reason = REASON.read(form, page::t);
        if (reason.isEmpty() && cause.equals(Optional.of(EndCause.RESIGNED)) && !endings.waits(member))
            form.reject("motif", page.t("membership.leaving.how"));
        if (reason.isEmpty() && cause.filter(LeavingPages::gone).isPresent())
            form.reject("motif", page.t("membership.leaving.gone"));
        if (later && !form.wrong()) {
            endings.announce(it, reason, true, day, me.party());
            letters.write(it, "membership.mail.leaving", page.t("membership.leave.on", page.date(day)));
            return page.redirect(it.url(), "membership.leaving.announced", page.date(day));
        }
        long owed = endings.owed(member);
        var way = form.choice(WAY, ways(owed), Settlement::name, page).orElse(Settlement.NOTHING);
        var note = owed == 0 ? "" : NOTE.read(form, page::t);
        if (!form.wrong()) {
            var outcome = endings.end(it, cause.orElseThrow(), day, reason, true, way, note, me.party());
            if (outcome == Endings.Outcome.UNSETTLED) form.reject(WAY, page.t("membership.settlement.missing"));
            if (outcome == Endings.Outcome.TOO_EARLY) form.reject("jour", early(it, day, page));
        }
        if (form.wrong()) return page.refuse("web/deskpage", view(it, form, page));
        if (cause.orElseThrow() == EndCause.DECEASED) letters.ended(it, reason);
        else letters.moved(it, MemberState.ENDED, reason);
        return way == Settlement.PAID
                ? page.redirectWithCare(Dues.url(it.organisation()) + "/retards", "membership.moved.ENDED.paid")
                : page.redirect(it.url(), "membership.moved.ENDED");
    }

    /** What may be agreed of what is owed, or is to be given back. */
    private static List<Settlement> ways(long owed) {
        if (owed == 0) return List.of();
        return List.of(owed > 0 ? Settlement.PAID : Settlement.REFUNDED, Settlement.WAIVED, Settlement.OWED);
    }

    private Member find(UUID organisation, UUID member) {
        var it = members.of(organisation, member);
        if (it.ended()) throw Problem.notFound();
        return it;
    }

    private String early(Member it, LocalDate day, Page page) {
        var last = members.lastStep(it.id());
        if (day.isBefore(it.joinedOn())) return page.t("membership.day.joined", page.date(it.joinedOn()));
        return day.isBefore(last) ? page.t("membership.day.last", page.date(last)) : page.t("membership.day.early");
    }

    private static boolean gone(EndCause cause) {
        return cause == EndCause.DECEASED || cause == EndCause.DISSOLVED;
    }

    /** That somebody is no more nobody can be asked: whoever manages says it. */
    private List<EndCause> causes(Member it, Page page) {
        var causes = new ArrayList<>(List.of(EndCause.RESIGNED));
        if (endings.mayBeStruckOff(it)) causes.add(EndCause.STRUCK_OFF);
        if (page.visitor().sits(it.organisation(), Seat.MANAGER))
            causes.add(it.kind() == MemberKind.PERSON ? EndCause.DECEASED : EndCause.DISSOLVED);
        return causes;
    }

    private DeskPageView view(Member it, Form form, Page page) {
        long owed = endings.owed(it.id());
        var fields = new ArrayList<Field<?, ?>>(List.of(DAY, REASON));
        if (owed != 0) fields.add(NOTE);
        var options = OptionView.all(causes(it, page), one -> page.t("membership.cause." + one));
        return DeskPageView.asking(
                page.t("membership.leaving.title", it.name()),
                new LinkView(it.url(), it.name()),
                owing(owed, page) + wish(it, page),
                new FormView(form, fields, it.url() + "/depart", page.t("membership.leaving.do"))
                        .choosing(choices(options, owed, page))
                        .grave());
    }

    private static String owing(long owed, Page page) {
        return owed == 0
                ? page.t("membership.owed.nothing")
                : page.t(owed > 0 ? "membership.owed" : "membership.owed.back", page.euros(Math.abs(owed)));
    }

    /** What the member asked for, and how they said it. */
    private String wish(Member it, Page page) {
        return endings.wish(it.id())
                .map(one -> {
                    var day = one.day();
                    var said = day == null
                            ? page.t("membership.leaving.wish")
                            : page.t("membership.leaving.wish.day", page.date(day));
                    return "\n" + said
                            + (one.words().isEmpty() ? "" : " « " + one.words().replace('\n', ' ') + " »");
                })
                .orElse("");
    }

    private static Choice[] choices(List<OptionView> causes, long owed, Page page) {
        var cause = new Choice("cause", page.t("membership.cause"), causes, true);
        if (owed == 0) return new Choice[] {cause};
        var ways = ways(owed).stream()
                .map(it -> new OptionView(
                        it.name(),
                        page.t("membership.settlement." + it),
                        it == Settlement.PAID ? page.t("membership.settlement.PAID.then") : ""))
                .toList();
        return new Choice[] {cause, new Choice(WAY, page.t("membership.settlement"), ways, true)};
    }

    @Override
    public Optional<SectionView> at(PartyId organisation, Page page) {
        var links = endings.asked(organisation).stream()
                .map(it -> new LinkView(Register.url(organisation) + "/" + it.member() + "/depart", said(it, page)))
                .toList();
        return links.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        SectionView.of(page.t("membership.leaving.waiting")).links(links));
    }

    private static String said(Endings.Asked it, Page page) {
        var day = it.day();
        var who = page.t("membership.leaving.waits", it.name(), it.number());
        return day == null ? who : page.t("membership.leaving.waits.day", who, page.date(day));
    }
}
