package org.fabcom.governance.minutes;

import module java.base;
import org.fabcom.agenda.When;
import org.fabcom.governance.assemblies.Assembly;
import org.fabcom.governance.assemblies.Attendance;
import org.fabcom.governance.assemblies.Presence;
import org.fabcom.governance.assemblies.Presence.Stay;
import org.fabcom.governance.assemblies.Voices.Voice;
import org.fabcom.governance.bodies.HouseWords;
import org.fabcom.governance.minutes.MinutesText.Section;
import org.fabcom.governance.proxies.Proxies;
import org.fabcom.governance.proxies.Proxy;
import org.fabcom.governance.proxies.Scope;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.PartyId;
import org.springframework.stereotype.Component;

/** Who was there, when, and whom they carried. */
@Component
record MinutesRoll(Attendance attendance, Proxies proxies, HouseWords words, When when) {

    /** Present, from afar and represented, college by college; the quorum of each vote stands with it. */
    Section colleges(Presence presence, List<String> quorum) {
        var rows = new ArrayList<List<String>>();
        for (var college : presence.colleges()) {
            var name = college.isEmpty() ? words.t("governance.minutes.all") : college;
            rows.add(row(name, presence.of(college), presence));
        }
        if (rows.size() > 1) rows.add(row(words.t("governance.minutes.all"), presence.voices(), presence));
        var before = new ArrayList<>(quorum);
        before.add(words.t("governance.minutes.whole"));
        return Section.of(words.t("governance.minutes.there"), before)
                .with(
                        List.of(
                                words.t("governance.minutes.college"),
                                words.t("governance.minutes.registered"),
                                words.t("governance.minutes.room"),
                                words.t("governance.minutes.afar"),
                                words.t("governance.minutes.represented")),
                        rows);
    }

    /** Whoever came counts as present, though they may have left before the end: each vote says how many were there. */
    private static List<String> row(String name, List<Voice> of, Presence presence) {
        long afar = of.stream().filter(it -> came(it, presence, true)).count();
        long room = of.stream().filter(it -> came(it, presence, false)).count();
        long carried = of.stream().filter(it -> carried(it, presence)).count();
        return List.of(
                name, String.valueOf(of.size()), String.valueOf(room), String.valueOf(afar), String.valueOf(carried));
    }

    private static boolean came(Voice it, Presence presence, boolean afar) {
        var stay = presence.stays().get(it.place());
        return stay != null && stay.afar() == afar;
    }

    /** Never came, and whoever carries this voice did. */
    private static boolean carried(Voice it, Presence presence) {
        var proxy = presence.proxy(it);
        if (proxy == null || presence.stays().get(it.place()) != null) return false;
        return proxy.holder() == null || stay(proxy.holder(), presence).isPresent();
    }

    private static Optional<Stay> stay(PartyId person, Presence presence) {
        return presence.voices().stream()
                .filter(it -> person.equals(it.person()))
                .flatMap(it -> Optional.ofNullable(presence.stays().get(it.place())).stream())
                .findFirst();
    }

    /** Without colleges there is nothing to say of them. */
    Section roll(Assembly it, Presence presence) {
        boolean colleges = presence.voices().stream().anyMatch(voice -> voice.college() != null);
        var history = attendance.history(it.id());
        var header = new ArrayList<>(List.of(words.t("governance.minutes.name")));
        if (colleges) header.add(words.t("governance.minutes.college"));
        header.add(words.t("governance.minutes.stay"));
        var rows = new ArrayList<List<String>>();
        for (var voice : presence.voices()) {
            var stay = stay(voice, presence, history);
            rows.add(colleges ? List.of(voice.name(), Presence.college(voice), stay) : List.of(voice.name(), stay));
        }
        return Section.of(words.t("governance.minutes.roll"), List.of()).with(header, rows);
    }

    /** « ici depuis 12 h 19, départ à 12 h 20, ici depuis 12 h 31 ». */
    private String stay(Voice it, Presence presence, Map<Integer, List<Stay>> history) {
        var stays = history.getOrDefault(it.place(), List.of());
        var proxy = presence.proxy(it);
        var words = stays.stream().map(this::words).collect(Collectors.joining(", "));
        if (proxy == null) return words.isEmpty() ? this.words.t("governance.minutes.absent") : words;
        var carried = carried(proxy, presence);
        return words.isEmpty() ? carried : words + ", " + carried;
    }

    private String words(Stay it) {
        var come = words.t(it.afar() ? "governance.here.afar" : "governance.here.room", hour(it.arrived()));
        var left = it.left();
        return left == null ? come : come + ", " + words.t("governance.here.left", hour(left));
    }

    private String carried(Proxy it, Presence presence) {
        var holder = it.holder();
        if (holder == null) return words.t("governance.roll.blank");
        var stay = stay(holder, presence);
        if (stay.isEmpty()) return words.t("governance.minutes.given", it.holderName());
        var left = stay.get().left();
        return left == null
                ? words.t("governance.minutes.carried", it.holderName())
                : words.t("governance.minutes.carried.until", it.holderName(), hour(left));
    }

    private String hour(Instant at) {
        var time = at.atZone(Days.ZONE);
        return words.t("governance.hour", time.getHour(), "%02d".formatted(time.getMinute()));
    }

    /** In the order of receipt, refused ones and those that ended with the reason; those for a period that holds on that day too. */
    Section proxies(Assembly it, Presence presence) {
        var on = it.said().recordDate();
        var all = new ArrayList<>(proxies.of(Scope.assembly(it.body(), it.id())));
        var givers = presence.voices().stream()
                .flatMap(voice -> Proxy.keys(voice.person(), voice.member(), voice.name()).stream())
                .collect(Collectors.toCollection(HashSet::new));
        proxies.of(Scope.period(it.body(), on, on)).stream()
                .filter(one -> givers.contains(one.whose()) && heldUntil(one, it))
                .forEach(all::add);
        var rows = all.stream()
                .sorted(Comparator.comparingLong(Proxy::number))
                .map(one -> row(one, presence))
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

    /** Neither taken back before the session began, nor given after it ended. */
    private static boolean heldUntil(Proxy one, Assembly it) {
        var ended = one.endedAt();
        var opened = it.openedAt();
        var closed = it.closedAt();
        return (ended == null || opened != null && ended.isAfter(opened))
                && (closed == null || !one.receivedAt().isAfter(closed));
    }

    private List<String> row(Proxy it, Presence presence) {
        var giver = it.giver();
        boolean came = it.scope().kind() == Scope.Kind.PERIOD
                && it.holds()
                && giver != null
                && stay(giver, presence).isPresent();
        return List.of(
                it.giverName(),
                it.holder() == null ? words.t("governance.proxy.to.board") : it.holderName(),
                when.at(it.receivedAt(), words.locale()),
                words.t("governance.minutes.proxy." + (came ? Proxy.State.ARRIVED : it.state()), it.cap()));
    }
}
