package org.fabcom.founding.demo;

import module java.base;
import org.fabcom.founding.bank.LegalForm;
import org.fabcom.founding.deliberation.AsideRequests.AsideRequest;
import org.fabcom.founding.deliberation.Deciding;
import org.fabcom.founding.deliberation.Deliberation;
import org.fabcom.founding.deliberation.FoundingDecision.How;
import org.fabcom.founding.deliberation.InPersonSessions.CardCount;
import org.fabcom.founding.deliberation.InPersonSessions.InPersonSession;
import org.fabcom.founding.deliberation.Position;
import org.fabcom.founding.deliberation.Positions;
import org.fabcom.founding.deliberation.SettingAside;
import org.fabcom.founding.deliberation.Stances.Kind;
import org.fabcom.founding.path.AskedQuestion.State;
import org.fabcom.founding.path.AskedQuestions;
import org.fabcom.founding.path.CaseReads;
import org.fabcom.founding.path.Founders;
import org.fabcom.founding.path.FoundingPath;
import org.fabcom.founding.path.FoundingPaths;
import org.fabcom.founding.path.Standing;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.demo.DemoData;
import org.fabcom.kernel.demo.DemoFile;
import org.fabcom.kernel.demo.Past;
import org.fabcom.people.People;
import org.fabcom.people.demo.Inhabitants;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Seven inhabitants want a factory of commons: five questions decided, one put aside, three open, on the way through the usual commands. */
@Component
@Order(90)
record InventedFounding(
        People people,
        FoundingPaths paths,
        Founders founders,
        AskedQuestions questions,
        Deliberation deliberation,
        Deciding deciding,
        SettingAside aside,
        Positions positions,
        CaseReads reads,
        Clock clock)
        implements DemoData {

    /**
     * What they do with a question.
     *
     * @param day how many days ago it was opened
     * @param answers one a founder, in their order
     * @param sentence what was proposed; {@code decided}: three days later
     * @param mind what would change the mind of whoever holds the first position
     * @param minority what the sixth founder keeps as a minority note
     */
    record InventedQuestion(
            String code,
            int day,
            List<String> answers,
            @Nullable List<String> positions,
            @Nullable String mind,
            @Nullable String sentence,
            boolean decided,
            @Nullable String minority,
            @Nullable String parked,
            @Nullable List<List<String>> rows) {}

    private static final List<String> FOUNDERS = List.of(
            "Lucie Perrin",
            "Odile Garnier",
            "Nadia Benali",
            "Yann Le Goff",
            "Théo Ribeiro",
            "Ousmane Diallo",
            "Inès Carpentier");

    /** The founder who keeps the minority notes. */
    private static final int DISSENTER = 5;

    @Override
    public void fill() {
        var invented = DemoFile.read("founding.yml", InventedQuestion.class);
        var path = new FoundingPath[1];
        ago(invented.getFirst().day() + 3, 0, () -> path[0] = begun());
        var all = founders.of(path[0].id());
        var group = all.stream().map(it -> new Standing(path[0], all, it)).toList();
        ago(invented.getFirst().day() - 1, 2, () -> met(group.getFirst()));
        for (var it : invented) walk(group, it);
        for (var it : List.of("wezer", "komunigi", "one-click-orgs"))
            ago(20, 3, () -> reads.read(path[0].id(), all.getFirst().id(), it));
    }

    private FoundingPath begun() {
        var first = people.byEmail(Inhabitants.email(FOUNDERS.getFirst())).orElseThrow();
        var path = paths.begin("La Fabrique des Trois-Rivières", "Pays des Trois-Rivières", first.id(), first.name());
        for (var it : FOUNDERS.subList(1, FOUNDERS.size())) {
            var person = people.byEmail(Inhabitants.email(it));
            founders.add(path.id(), person.map(found -> found.id()).orElse(null), it, false);
        }
        return path;
    }

    private void met(Standing at) {
        deciding.met(
                at,
                new InPersonSession(
                        "14",
                        LocalDate.ofInstant(clock.instant(), Days.ZONE),
                        "La Filature",
                        7,
                        new CardCount(0, 0, 0)));
    }

    /** Of what is old everybody was told then. */
    private void ago(int days, int hours, Runnable what) {
        var then = clock.instant().minus(Duration.ofDays(days)).plus(Duration.ofHours(hours));
        if (days > 1) Past.quietly(then, what);
        else Past.at(then, what);
    }

    private void walk(List<Standing> group, InventedQuestion it) {
        var first = group.getFirst();
        var parked = it.parked();
        var positions = it.positions();
        var rows = it.rows();
        var sentence = it.sentence();
        if (parked != null) {
            var again = Days.today(clock).plusDays(95);
            ago(it.day(), 0, () -> park(group, it.code(), parked, again));
            return;
        }
        ago(it.day(), 0, () -> write(group, it));
        if (positions != null) ago(it.day(), 2, () -> weigh(group, it, positions));
        if (rows != null) ago(it.day(), 3, () -> rows.forEach(row -> deciding.addRow(first, it.code(), row)));
        if (sentence != null) ago(it.day() - 1, 0, () -> propose(group, it, sentence));
        if (it.decided()) ago(it.day() - 3, 0, () -> decide(first, it.code()));
    }

    private void park(List<Standing> group, String code, String why, LocalDate again) {
        var first = group.getFirst();
        aside.ask(
                first,
                code,
                new AsideRequest(State.PARKED, why, again, first.me().id()));
        aside.agree(group.get(1), code);
    }

    /** Five of seven write where some are still missing: theirs stay hidden. */
    private void write(List<Standing> group, InventedQuestion it) {
        boolean whole = it.answers().size() == group.size();
        deliberation.open(
                group.getFirst(), it.code(), whole ? null : clock.instant().plus(Duration.ofDays(7)));
        for (int i = 0; i < it.answers().size(); i++) {
            var at = group.get(group.size() - 1 - i);
            deliberation.answer(at, it.code(), at.me().id(), it.answers().get(i));
        }
    }

    /** Whoever comes later likes later positions less. */
    private void weigh(List<Standing> group, InventedQuestion it, List<String> texts) {
        for (int i = 0; i < texts.size(); i++) {
            var mind = i == 0 && it.mind() != null ? it.mind() : "";
            deliberation.position(group.get((i + 1) % group.size()), it.code(), texts.get(i), mind);
        }
        var ids = positions.of(group.getFirst().path().id(), it.code()).stream()
                .map(Position::id)
                .toList();
        for (int who = 0; who < group.size(); who++) {
            Map<UUID, Integer> grades = new HashMap<>();
            for (int i = 0; i < ids.size(); i++) grades.put(ids.get(i), Math.clamp(6 - i - who % 4, 0, 6));
            deliberation.grade(group.get(who), it.code(), grades);
        }
    }

    private void propose(List<Standing> group, InventedQuestion it, String sentence) {
        deliberation.propose(group.get(1), it.code(), sentence, it.decided() ? 2 : 5);
        int number = questions
                .find(group.getFirst().path().id(), it.code())
                .orElseThrow()
                .sentenceNumber();
        for (int i = it.decided() ? 0 : 1; i < group.size(); i++) {
            boolean dissents = i == DISSENTER && it.minority() != null;
            deliberation.say(
                    group.get(i),
                    it.code(),
                    group.get(i).me().id(),
                    number,
                    dissents ? Kind.RESERVATION : Kind.CONSENT,
                    dissents && it.minority() != null ? it.minority() : "",
                    dissents);
        }
    }

    private void decide(Standing at, String code) {
        int version = questions.find(at.path().id(), code).orElseThrow().version();
        deciding.decide(at, code, version, How.CONSENT, LegalForm.UNKNOWN).ifPresent(refusal -> {
            throw new IllegalStateException(code + " " + refusal);
        });
    }
}
