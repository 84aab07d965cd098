package org.fabcom.governance.minutes;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.fabcom.agenda.When;
import org.fabcom.governance.assemblies.Agenda;
import org.fabcom.governance.assemblies.Assembly;
import org.fabcom.governance.assemblies.Attendance;
import org.fabcom.governance.assemblies.ConvocationText;
import org.fabcom.governance.assemblies.Convocations;
import org.fabcom.governance.assemblies.Convocations.Convocation;
import org.fabcom.governance.assemblies.Officers.Bureau;
import org.fabcom.governance.assemblies.Presence;
import org.fabcom.governance.assemblies.SessionLog;
import org.fabcom.governance.assemblies.Voices.Voice;
import org.fabcom.governance.bodies.Body;
import org.fabcom.governance.bodies.HouseWords;
import org.fabcom.governance.minutes.MinutesText.Section;
import org.fabcom.governance.proxies.Proxies;
import org.fabcom.governance.proxies.Scope;
import org.fabcom.kernel.Days;
import org.springframework.stereotype.Component;

/** Minutes from what was recorded: nothing in them is typed twice (specs/governance.md §1.2, commercial code R225-106). */
@Component
class MinutesFacts {

    private final Agenda agenda;
    private final Convocations convocations;
    private final Attendance attendance;
    private final Proxies proxies;
    private final SessionLog log;
    private final MinutesVotes votes;
    private final ConvocationText text;
    private final HouseWords words;
    private final When when;

    MinutesFacts(
            Agenda agenda,
            Convocations convocations,
            Attendance attendance,
            Proxies proxies,
            SessionLog log,
            MinutesVotes votes,
            ConvocationText text,
            HouseWords words,
            When when) {
        this.agenda = agenda;
        this.convocations = convocations;
        this.attendance = attendance;
        this.proxies = proxies;
        this.log = log;
        this.votes = votes;
        this.text = text;
        this.words = words;
        this.when = when;
    }

    MinutesText of(Assembly it, Body body, Bureau bureau, String summary) {
        var presence = attendance.presence(it, body, null);
        var sections = new ArrayList<Section>();
        sections.add(Section.of(words.t("governance.minutes.what"), head(it, body)));
        sections.add(Section.of(words.t("governance.minutes.convocation"), convened(it)));
        sections.add(Section.of(words.t("governance.minutes.bureau"), officers(bureau)));
        sections.add(colleges(it, presence));
        sections.add(roll(presence));
        sections.add(proxies(it));
        boolean adjourned = it.state() == Assembly.State.ADJOURNED;
        for (var item : agenda.of(it.id())) sections.add(votes.section(item, adjourned));
        if (!summary.isBlank())
            sections.add(Section.of(words.t("governance.minutes.summary"), List.of(summary.split("\n"))));
        sections.add(Section.of(words.t("governance.minutes.events"), events(it)));
        return new MinutesText(title(it, body), sections);
    }

    MinutesText addendum(Assembly it, Body body, SignedMinutes minutes, String said) {
        var lines = new ArrayList<String>();
        lines.add(words.t("governance.minutes.addendum.of", minutes.title(), minutes.sha256()));
        lines.addAll(List.of(said.split("\n")));
        return new MinutesText(title(it, body), List.of(Section.of(words.t("governance.minutes.addendum"), lines)));
    }

    /** Where too few came it says so: nothing was decided, and a second call may follow. */
    private String title(Assembly it, Body body) {
        var day = When.day(it.day(), words.locale());
        boolean adjourned = it.state() == Assembly.State.ADJOURNED;
        return text.title(it, body) + ", " + (adjourned ? words.t("governance.minutes.carence", day) : day);
    }

    private List<String> head(Assembly it, Body body) {
        var lines = new ArrayList<String>();
        lines.add(body.name());
        lines.add(text.title(it, body));
        lines.add(text.when(it) + " · "
                + words.t("governance.assembly.held." + it.said().held()));
        if (!it.said().place().isEmpty()) lines.add(it.said().place());
        if (!it.said().link().isEmpty()) lines.add(it.said().link());
        if (!it.said().remoteBasis().isEmpty())
            lines.add(words.t("governance.assembly.basis", it.said().remoteBasis()));
        lines.add(words.t("governance.assembly.record", When.day(it.said().recordDate(), words.locale())));
        lines.add(
                words.t("governance.assembly.tie." + it.said().tie(), it.said().drawFrom()));
        return lines;
    }

    /** By version of the agenda and channel: how many, when; then what went with them. */
    private List<String> convened(Assembly it) {
        var all = convocations.of(it.id());
        var lines = new ArrayList<String>();
        var groups = new LinkedHashMap<String, List<Convocation>>();
        for (var one : all)
            groups.computeIfAbsent(one.agendaVersion() + " " + one.channel(), none -> new ArrayList<>())
                    .add(one);
        for (var group : groups.values()) lines.add(sent(group));
        all.stream()
                .filter(one -> one.agendaVersion() == it.agendaVersion())
                .findFirst()
                .ifPresent(one -> one.documents()
                        .forEach(document -> lines.add(words.t(
                                "governance.minutes.document", document.substring(65), document.substring(0, 64)))));
        return lines;
    }

    private String sent(List<Convocation> group) {
        var first = group.getFirst();
        var at = group.stream()
                .flatMap(one -> Optional.ofNullable(one.sentAt()).stream())
                .min(Comparator.naturalOrder());
        return words.t(
                "governance.minutes.convened." + first.channel(),
                first.agendaVersion(),
                group.size(),
                at.map(one -> when.at(one, words.locale())).orElse("–"));
    }

    private List<String> officers(Bureau bureau) {
        return bureau.all().stream()
                .map(it -> words.t("governance.bureau.is." + it.role(), it.name()))
                .toList();
    }

    /** Present, from afar and represented, college by college, when it closed; the quorum of each vote stands with it. */
    private Section colleges(Assembly it, Presence presence) {
        var rows = new ArrayList<List<String>>();
        for (var college : presence.colleges()) {
            var of = presence.of(college);
            rows.add(row(college.isEmpty() ? words.t("governance.minutes.all") : college, of, presence));
        }
        if (rows.size() > 1) rows.add(row(words.t("governance.minutes.all"), presence.voices(), presence));
        return Section.of(words.t("governance.minutes.there"), quorum(it))
                .with(
                        List.of(
                                words.t("governance.minutes.college"),
                                words.t("governance.minutes.registered"),
                                words.t("governance.minutes.room"),
                                words.t("governance.minutes.afar"),
                                words.t("governance.minutes.represented")),
                        rows);
    }

    private List<String> quorum(Assembly it) {
        return log.of(it.id()).stream()
                .filter(event -> event.what() == SessionLog.What.OPENED)
                .map(event -> words.t("governance.minutes.quorum", event.words()))
                .toList();
    }

    /** Whoever came counts as present, though they may have left before the end: each vote says how many were there. */
    private static List<String> row(String name, List<Voice> of, Presence presence) {
        long afar = of.stream().filter(it -> came(it, presence, true)).count();
        long room = of.stream().filter(it -> came(it, presence, false)).count();
        long carried = of.stream()
                .filter(it -> presence.stays().get(it.place()) == null && presence.proxy(it) != null)
                .count();
        return List.of(
                name, String.valueOf(of.size()), String.valueOf(room), String.valueOf(afar), String.valueOf(carried));
    }

    private static boolean came(Voice it, Presence presence, boolean afar) {
        var stay = presence.stays().get(it.place());
        return stay != null && stay.afar() == afar;
    }

    private Section roll(Presence presence) {
        return Section.of(words.t("governance.minutes.roll"), List.of())
                .with(
                        List.of(
                                words.t("governance.minutes.name"),
                                words.t("governance.minutes.college"),
                                words.t("governance.minutes.stay")),
                        presence.voices().stream()
                                .map(it -> List.of(it.name(), Presence.college(it), stay(it, presence)))
                                .toList());
    }

    private String stay(Voice it, Presence presence) {
        var stay = presence.stays().get(it.place());
        if (stay == null) {
            var proxy = presence.proxy(it);
            return proxy == null
                    ? words.t("governance.minutes.absent")
                    : words.t("governance.minutes.carried", proxy.holderName());
        }
        var come = words.t(stay.afar() ? "governance.here.afar" : "governance.here.room", hour(stay.arrived()));
        var left = stay.left();
        return left == null ? come : come + ", " + words.t("governance.here.left", hour(left));
    }

    /** In the order of receipt, refused ones and those that ended with the reason. */
    private Section proxies(Assembly it) {
        var rows = proxies.of(Scope.assembly(it.body(), it.id())).stream()
                .map(one -> List.of(
                        one.giverName(),
                        one.holderName(),
                        when.at(one.receivedAt(), words.locale()),
                        words.t("governance.minutes.proxy." + one.state(), one.cap())))
                .toList();
        var none = rows.isEmpty() ? List.of(words.t("governance.minutes.noproxy")) : List.<String>of();
        return Section.of(words.t("governance.minutes.proxies"), none)
                .with(
                        List.of(
                                words.t("governance.minutes.giver"),
                                words.t("governance.minutes.holder"),
                                words.t("governance.minutes.received"),
                                words.t("governance.minutes.state")),
                        rows);
    }

    private List<String> events(Assembly it) {
        return log.of(it.id()).stream()
                .map(event -> words.t("governance.event." + event.what(), hour(event.at()), event.words()))
                .toList();
    }

    private String hour(Instant at) {
        var time = at.atZone(Days.ZONE);
        return words.t("governance.hour", time.getHour(), "%02d".formatted(time.getMinute()));
    }
}
