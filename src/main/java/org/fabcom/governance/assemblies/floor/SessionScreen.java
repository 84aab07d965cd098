package org.fabcom.governance.assemblies.floor;

import module java.base;
import org.fabcom.governance.assemblies.Admission.Admitted;
import org.fabcom.governance.assemblies.Agenda;
import org.fabcom.governance.assemblies.AgendaItem;
import org.fabcom.governance.assemblies.Aloud;
import org.fabcom.governance.assemblies.Assembly.State;
import org.fabcom.governance.assemblies.Attendance;
import org.fabcom.governance.assemblies.Convocations;
import org.fabcom.governance.assemblies.Officers;
import org.fabcom.governance.assemblies.Officers.Role;
import org.fabcom.governance.assemblies.Presence;
import org.fabcom.governance.assemblies.Quorums;
import org.fabcom.governance.assemblies.RoomCounts;
import org.fabcom.governance.assemblies.RoomCounts.Hands;
import org.fabcom.governance.assemblies.Session;
import org.fabcom.governance.assemblies.SessionLog;
import org.fabcom.governance.assemblies.Voices.Voice;
import org.fabcom.governance.assemblies.Votes;
import org.fabcom.governance.assemblies.floor.SessionView.CurrentView;
import org.fabcom.governance.assemblies.floor.SessionView.LineView;
import org.fabcom.governance.assemblies.floor.SessionView.NextView;
import org.fabcom.kernel.Days;
import org.fabcom.people.People;
import org.fabcom.tally.Outcome;
import org.fabcom.tally.rules.TieRule;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.fabcom.web.look.OptionView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The session as the chair sees it. */
@Component
record SessionScreen(
        Agenda agenda,
        Attendance attendance,
        Quorums quorums,
        RoomCounts counts,
        SessionLog log,
        Calls calls,
        Convocations convocations,
        Aloud aloud,
        Votes votes,
        People people,
        Clock clock) {

    SessionView view(Admitted in, Form bureau, String refused, Page page) {
        var it = in.assembly();
        var items = agenda.of(it.id());
        var presence = attendance.presence(it, in.body(), null);
        var turnout = quorums.atOpening(it, presence);
        return new SessionView(
                new LinkView(
                        it.url(), page.t("governance.assembly.kind." + it.said().kind())),
                it.url() + "/seance",
                page.t("governance.session.title"),
                it.state().name(),
                page.t("governance.assembly.state." + it.state()),
                page.t("governance.turnout", turnout.present(), turnout.represented(), presence.registered()),
                quorums.counted(it, turnout),
                presence.registered(),
                page.t("governance.turnout.need", turnout.need()),
                quorums.reached(it, turnout),
                turnout.need() > 0,
                !clock.instant().isBefore(it.said().startsAt()),
                it.secondCall() && clock.instant().isBefore(it.said().startsAt()),
                presence.present() < Officers.LEAST,
                in.bureau().all(),
                in.bureau().named(),
                items.stream().anyMatch(SessionScreen::hands),
                there(presence),
                filled(bureau, in),
                current(in, items, page),
                it.state() == State.IN_SESSION ? next(in, items, page) : null,
                items.stream().map(item -> line(item, page)).toList(),
                log.of(it.id()).stream().map(event -> words(event, page)).toList(),
                it.state() == State.IN_SESSION && Session.next(items).isEmpty() && current(in, items, page) == null,
                second(in, items),
                it.state() == State.CONVENED ? letters(it.id()) : 0,
                refused);
    }

    private int letters(UUID assembly) {
        return (int) convocations.of(assembly).stream()
                .filter(it -> it.sentAt() == null)
                .count();
    }

    private static List<OptionView> there(Presence presence) {
        return OptionView.all(
                presence.voices().stream()
                        .filter(it -> it.person() != null && presence.there(it))
                        .collect(Collectors.toMap(
                                it -> String.valueOf(it.person()), Voice::name, (a, b) -> a, LinkedHashMap::new))
                        .entrySet(),
                it -> it.getKey(),
                it -> it.getValue());
    }

    private static Form filled(Form form, Admitted in) {
        if (form.wrong()) return form;
        in.bureau().chair().ifPresent(it -> form.with("preside", it.person()));
        in.bureau().secretary().ifPresent(it -> form.with("secretaire", it.person()));
        return form.withAll(
                "scrutateur",
                in.bureau().all().stream()
                        .filter(it -> it.role() == Role.SCRUTINEER)
                        .map(it -> it.person().toString())
                        .toList());
    }

    /** A tie that goes back to the discussion waits for nobody. */
    private @Nullable CurrentView current(Admitted in, List<AgendaItem> items, Page page) {
        var rule = in.assembly().said().tie();
        return items.stream()
                .filter(it -> it.voting() || it.outcome() == Outcome.TIED && rule != TieRule.RETURN)
                .findFirst()
                .map(it -> current(in, it, rule, page))
                .orElse(null);
    }

    private CurrentView current(Admitted in, AgendaItem it, TieRule rule, Page page) {
        var said = counts.of(it.id());
        var names = people.names(said.keySet());
        boolean agreed = counts.agreed(it.id()).isPresent();
        boolean tied = it.outcome() == Outcome.TIED;
        var voiceless = tied ? List.<OptionView>of() : voiceless(in, it);
        return new CurrentView(
                it.id().toString(),
                it.place(),
                it.said().title(),
                it.said().text(),
                page.t("governance.item.way." + it.said().way()),
                it.said().way().hands() && !tied,
                said.entrySet().stream()
                        .map(one -> by(
                                names.getOrDefault(one.getKey(), ""), agreed ? told(one.getValue(), page) : "", page))
                        .toList(),
                agreed,
                "/agora/votes/" + it.ballot(),
                tied ? rule.name() : null,
                in.bureau().is(in.me(), Role.CHAIR) && !tied && votes.annullable(it.id()),
                tied ? null : calls.count(in.assembly(), in.me(), page).orElse(null),
                it.said().way().hands() && !in.bureau().counts(),
                it.said().secret() ? List.of() : voiceless,
                it.said().secret() ? voiceless.stream().map(OptionView::label).collect(Collectors.joining(", ")) : "");
    }

    private List<OptionView> voiceless(Admitted in, AgendaItem it) {
        return OptionView.all(
                aloud.waiting(it, in.body(), attendance.presence(in.assembly(), in.body(), null)),
                voice -> voice.place(),
                voice -> voice.name());
    }

    /** Numbers stand beside the names only once they agree: whoever counts again does not copy. */
    private static String by(String name, String told, Page page) {
        return told.isEmpty() ? page.t("governance.count.given", name) : page.t("governance.count.by", name, told);
    }

    private static String told(Map<String, Hands> hands, Page page) {
        return hands.entrySet().stream()
                .map(it -> SessionWords.hands(it.getKey(), it.getValue(), page))
                .collect(Collectors.joining(" · "));
    }

    private @Nullable NextView next(Admitted in, List<AgendaItem> items, Page page) {
        return Session.next(items).map(it -> next(in, it, page)).orElse(null);
    }

    private NextView next(Admitted in, AgendaItem item, Page page) {
        var it = in.assembly();
        var quorum = "";
        if (item.resolution() && quorums.askedAgain(it, item)) {
            var turnout = quorums.turnout(it, item.statutes(), attendance.presence(it, in.body(), item.id()));
            if (!quorums.reached(it, turnout))
                quorum = page.t("governance.floor.noquorum.why", quorums.counted(it, turnout), turnout.need());
        }
        return new NextView(
                item.id().toString(),
                item.place(),
                item.said().title(),
                item.resolution(),
                quorum,
                hands(item) && !in.bureau().counts(),
                item.resolution() ? item.said().text() : "");
    }

    /** Hands go up for something that waits: one alone cannot count them. */
    boolean handsWait(UUID assembly) {
        return agenda.of(assembly).stream().anyMatch(SessionScreen::hands);
    }

    private static boolean hands(AgendaItem it) {
        return it.resolution() && it.said().way().hands() && it.state() == AgendaItem.State.WAITING;
    }

    private static LineView line(AgendaItem it, Page page) {
        var outcome = it.outcome();
        return new LineView(
                it.id().toString(),
                it.place(),
                it.said().title(),
                outcome == null
                        ? page.t("governance.item.state." + it.state())
                        : page.t("governance.item.outcome." + outcome),
                ResultWords.chip(it),
                it.state() == AgendaItem.State.WAITING);
    }

    private static String words(SessionLog.Event it, Page page) {
        var at = it.at().atZone(Days.ZONE);
        var hour = page.t("governance.hour", at.getHour(), "%02d".formatted(at.getMinute()));
        return page.t("governance.event." + it.what(), hour, it.words());
    }

    private String second(Admitted in, List<AgendaItem> items) {
        return in.manages() ? calls.second(in.assembly(), items) : "";
    }
}
