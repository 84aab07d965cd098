package org.fabcom.governance.minutes;

import module java.base;
import org.fabcom.agenda.When;
import org.fabcom.governance.assemblies.Agenda;
import org.fabcom.governance.assemblies.AgendaItem;
import org.fabcom.governance.assemblies.Assembly;
import org.fabcom.governance.assemblies.Attendance;
import org.fabcom.governance.assemblies.ConvocationText;
import org.fabcom.governance.assemblies.Convocations;
import org.fabcom.governance.assemblies.Convocations.Convocation;
import org.fabcom.governance.assemblies.Officers.Bureau;
import org.fabcom.governance.assemblies.SessionLog;
import org.fabcom.governance.bodies.Body;
import org.fabcom.governance.bodies.HouseWords;
import org.fabcom.governance.minutes.MinutesText.Section;
import org.fabcom.kernel.Days;
import org.springframework.stereotype.Component;

/** Minutes from what was recorded: nothing in them is typed twice (specs/governance.md §1.2, commercial code R225-106). */
@Component
record MinutesFacts(
        Agenda agenda,
        Convocations convocations,
        Attendance attendance,
        SessionLog log,
        MinutesVotes votes,
        MinutesRoll roll,
        ConvocationText text,
        HouseWords words,
        When when) {

    MinutesText of(Assembly it, Body body, Bureau bureau, String summary) {
        var presence = attendance.presence(it, body, null);
        var sections = new ArrayList<Section>();
        sections.add(Section.of(words.t("governance.minutes.what"), head(it, body)));
        sections.add(Section.of(words.t("governance.minutes.convocation"), convened(it)));
        sections.add(Section.of(words.t("governance.minutes.bureau"), officers(bureau)));
        sections.add(roll.colleges(presence, quorum(it)));
        sections.add(roll.roll(it, presence));
        sections.add(roll.proxies(it, presence));
        boolean adjourned = it.state() == Assembly.State.ADJOURNED;
        var items = agenda.of(it.id());
        for (var item : items) sections.add(votes.section(item, body, presence, adjourned));
        if (!summary.isBlank())
            sections.add(Section.of(words.t("governance.minutes.summary"), List.of(summary.split("\n"))));
        sections.add(Section.of(words.t("governance.minutes.events"), events(it)));
        sections.add(digests(it, items));
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
        var all = convocations.of(it.id()).stream()
                .sorted(Comparator.comparingInt(Convocation::agendaVersion))
                .toList();
        var lines = new ArrayList<String>();
        var groups = new LinkedHashMap<String, List<Convocation>>();
        for (var one : all)
            groups.computeIfAbsent(one.agendaVersion() + " " + one.channel(), none -> new ArrayList<>())
                    .add(one);
        for (var group : groups.values()) lines.add(sent(group));
        documents(it).forEach(document -> lines.add(words.t("governance.minutes.document", name(document))));
        return lines;
    }

    /** What went with the last version of the agenda: 64 digits, a space, a name. */
    private List<String> documents(Assembly it) {
        return convocations.of(it.id()).stream()
                .filter(one -> one.agendaVersion() == it.agendaVersion())
                .findFirst()
                .map(Convocation::documents)
                .orElse(List.of());
    }

    private static String name(String document) {
        return document.substring(65);
    }

    /** By which texts and documents are known: behind all that is read. */
    private Section digests(Assembly it, List<AgendaItem> items) {
        var rows = new ArrayList<List<String>>();
        for (var item : items) {
            var sha256 = item.sha256();
            if (sha256 != null && item.resolution())
                rows.add(List.of(
                        words.t(
                                "governance.minutes.item",
                                item.place(),
                                item.said().title()),
                        sha256));
        }
        documents(it).forEach(document -> rows.add(List.of(name(document), document.substring(0, 64))));
        return Section.of(words.t("governance.minutes.digests"), List.of())
                .with(List.of(words.t("governance.minutes.digest.of"), "SHA-256"), rows);
    }

    private String sent(List<Convocation> group) {
        var first = group.getFirst();
        var at = group.stream()
                .flatMap(one -> Optional.ofNullable(one.sentAt()).stream())
                .min(Comparator.naturalOrder());
        var key = "governance.minutes.convened."
                + (at.isEmpty() ? "WAITING" : first.channel().name());
        return words.t(
                key,
                first.agendaVersion(),
                group.size(),
                at.map(one -> when.at(one, words.locale())).orElse(""));
    }

    private List<String> officers(Bureau bureau) {
        if (!bureau.named())
            return bureau.chair().stream()
                    .map(it -> words.t("governance.minutes.alone", it.name()))
                    .toList();
        return bureau.all().stream()
                .map(it -> words.t("governance.bureau.is." + it.role(), it.name()))
                .toList();
    }

    private List<String> quorum(Assembly it) {
        return log.of(it.id()).stream()
                .filter(event -> event.what() == SessionLog.What.OPENED)
                .map(event -> words.t("governance.minutes.quorum", event.words()))
                .toList();
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
