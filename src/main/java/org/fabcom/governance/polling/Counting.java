package org.fabcom.governance.polling;

import module java.base;
import org.fabcom.governance.ballots.Ballot;
import org.fabcom.governance.ballots.Result;
import org.fabcom.governance.ballots.RoomCount;
import org.fabcom.governance.ballots.Voice;
import org.fabcom.governance.bodies.Rule;
import org.fabcom.governance.bodies.Rules;
import org.fabcom.governance.polling.Papers.Paper;
import org.fabcom.kernel.Secrets;
import org.fabcom.tally.Outcome;
import org.fabcom.tally.Recount;
import org.fabcom.tally.rules.Method;
import org.fabcom.tally.rules.Secrecy;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What lies in a ballot, counted; nothing is written. Thread-safe. */
@Component
record Counting(Papers papers, Roll roll, Rules rules) {

    /** What a closing writes. */
    record Counted(String file, String answer, Result result) {}

    /** What was cast in a ballot until now. */
    private record Cast(List<Voice> voices, List<Paper> papers, List<Map<String, Object>> shown, long represented) {}

    Counted count(Ballot ballot, List<RoomCount> room, @Nullable Long present) {
        return counted(ballot, blank(ballot, cast(ballot)), room, present);
    }

    /** A result that came from elsewhere, as papers. */
    Counted outside(Ballot ballot, List<Paper> papers, long voters) {
        return counted(ballot, new Cast(roll.of(ballot.id()), papers, List.of(), voters), List.of(), voters);
    }

    /** True if hands and papers together are more than a roll has voices. */
    boolean tooMany(Ballot ballot, List<RoomCount> room) {
        var cast = blank(ballot, cast(ballot));
        return room.stream().map(RoomCount::college).distinct().anyMatch(college -> {
            long may = cast.voices().stream()
                    .filter(it -> it.entitled() && (college == null || college.equals(it.college())))
                    .count();
            long voted = cast.papers().stream()
                    .filter(it -> college == null || college.equals(it.college()))
                    .mapToLong(Paper::count)
                    .sum();
            long hands = room.stream()
                    .filter(it -> Objects.equals(it.college(), college))
                    .mapToLong(it -> it.yes() + it.no() + it.abstain())
                    .sum();
            return voted + hands > may;
        });
    }

    /** True if no voice that is left can change the outcome, whatever it says; a blank proxy is left until the closing. */
    boolean certain(Ballot ballot) {
        var cast = cast(ballot);
        var voted = new HashMap<@Nullable String, Long>();
        for (var it : cast.papers()) voted.merge(it.college(), it.count(), Long::sum);
        var left = new HashMap<@Nullable String, Long>();
        for (var it : cast.voices()) if (it.entitled()) left.merge(it.college(), 1L, Long::sum);
        voted.forEach((college, count) -> left.merge(college, -count, Long::sum));
        if (left.values().stream().allMatch(it -> it == 0)) return true;
        if (ballot.rules().method() != Method.MAJORITY) return false;
        var now = outcome(ballot, cast, left, "");
        return now != Outcome.NO_QUORUM
                && now == outcome(ballot, cast, left, "for")
                && now == outcome(ballot, cast, left, "against");
    }

    private Outcome outcome(Ballot ballot, Cast cast, Map<@Nullable String, Long> left, String side) {
        var all = new ArrayList<>(cast.papers());
        long more = 0;
        if (!side.isEmpty())
            for (var it : left.entrySet()) {
                all.add(new Paper(it.getKey(), side, null, it.getValue()));
                more += it.getValue();
            }
        return counted(ballot, new Cast(cast.voices(), all, List.of(), cast.represented() + more), List.of(), null)
                .result()
                .outcome();
    }

    private Counted counted(Ballot ballot, Cast cast, List<RoomCount> room, @Nullable Long present) {
        long hands =
                room.stream().mapToLong(it -> it.yes() + it.no() + it.abstain()).sum();
        long registered = cast.voices().stream().filter(Voice::entitled).count();
        long there = Math.min(registered, Math.max(cast.represented() + hands, present == null ? 0 : present));
        var file = new CountFile(ballot, cast.papers(), room, registered, there);
        var written = file.written(beside(ballot, cast));
        var answer = Recount.of(written);
        long papers = ballot.rules().secrecy() == Secrecy.EXTERNAL ? cast.represented() : file.cast();
        var result = TallyReading.of(ballot, file, answer, Secrets.digest(written), cast.voices(), papers, there);
        return new Counted(written, answer, result);
    }

    private static Map<String, ?> beside(Ballot ballot, Cast cast) {
        return switch (ballot.rules().secrecy()) {
            case OPEN -> Map.of("votes", cast.shown());
            case TRACKED -> Map.of("papers", tracked(cast.papers()));
            case DETACHED, EXTERNAL -> Map.of();
        };
    }

    private static List<Map<String, Object>> tracked(List<Paper> papers) {
        return papers.stream()
                .sorted(Comparator.comparing(it -> Objects.toString(it.tracker(), "")))
                .map(it -> CountFile.ordered("tracker", it.tracker(), "college", it.college(), "choice", it.choice()))
                .toList();
    }

    private Cast cast(Ballot ballot) {
        var voices = roll.of(ballot.id());
        return ballot.rules().secrecy() == Secrecy.OPEN ? named(ballot, voices) : secret(ballot, voices);
    }

    /** Votes of those who left the roll meanwhile do not count. */
    private Cast named(Ballot ballot, List<Voice> voices) {
        var papers = new ArrayList<Paper>();
        var shown = new ArrayList<Map<String, Object>>();
        long carried = 0;
        for (var it : this.papers.named(ballot.id())) {
            var voice = voices.get(it.place());
            if (!voice.entitled()) continue;
            papers.add(new Paper(voice.college(), it.choice(), null, 1));
            shown.add(CountFile.ordered("place", voice.place(), "college", voice.college(), "choice", it.choice()));
            if (!it.by().equals(voice.person())) carried++;
        }
        return new Cast(voices, papers, shown, papers.size() - (counts(ballot) ? 0 : carried));
    }

    private Cast secret(Ballot ballot, List<Voice> voices) {
        var urn = papers.urn(ballot.id());
        int carried = counts(ballot) ? 0 : urn.carried().cardinality();
        return new Cast(
                voices, papers.secret(ballot.id()), List.of(), urn.signed().cardinality() - carried);
    }

    private boolean counts(Ballot ballot) {
        var said = ballot.rules().proxiesForQuorum();
        return said == null ? rules.yes(ballot.body(), Rule.QUORUM_COUNTS_PROXIES, ballot.recordDate()) : said;
    }

    /** Proxies that name nobody follow the board, as the statutes say (G24). */
    private Cast blank(Ballot ballot, Cast cast) {
        var board = ballot.board();
        if (board == null || ballot.rules().method() != Method.MAJORITY) return cast;
        if (cast.voices().stream().noneMatch(Voice::blank)) return cast;
        var voted = voted(ballot);
        var all = new ArrayList<>(cast.papers());
        var shown = new ArrayList<>(cast.shown());
        var side = board ? "for" : "against";
        long more = 0;
        for (var it : cast.voices()) {
            if (!it.blank() || !it.entitled() || voted.test(it)) continue;
            all.add(new Paper(it.college(), side, tracker(ballot), 1));
            shown.add(CountFile.ordered("place", it.place(), "college", it.college(), "choice", side));
            more++;
        }
        return new Cast(cast.voices(), all, shown, cast.represented() + (counts(ballot) ? more : 0));
    }

    private Predicate<Voice> voted(Ballot ballot) {
        if (ballot.rules().secrecy().secret()) {
            var signed = papers.urn(ballot.id()).signed();
            return it -> signed.get(it.place());
        }
        var places = new HashSet<Integer>();
        for (var it : papers.named(ballot.id())) places.add(it.place());
        return it -> places.contains(it.place());
    }

    private static @Nullable String tracker(Ballot ballot) {
        return ballot.rules().secrecy() == Secrecy.TRACKED ? Papers.tracker() : null;
    }
}
