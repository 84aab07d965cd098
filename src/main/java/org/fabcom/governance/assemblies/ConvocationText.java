package org.fabcom.governance.assemblies;

import module java.base;
import org.fabcom.agenda.When;
import org.fabcom.governance.bodies.Body;
import org.fabcom.governance.bodies.HouseWords;
import org.fabcom.kernel.Secrets;
import org.fabcom.tally.rules.BallotRules.Part;
import org.fabcom.tally.rules.MajorityWords;
import org.springframework.stereotype.Component;

/** What members are sent, as text: where, when, the agenda and each resolution word for word. The same for all, so that its hash is. */
@Component
public final class ConvocationText {

    private static final String AGENDA = "ordre-du-jour.txt";

    private final HouseWords words;
    private final When when;
    private final Quorums quorums;

    ConvocationText(HouseWords words, When when, Quorums quorums) {
        this.words = words;
        this.quorums = quorums;
        this.when = when;
    }

    String of(Assembly it, Body body, List<AgendaItem> items) {
        var lines = new ArrayList<String>();
        lines.add(words.t("governance.convocation.head", title(it, body), when(it)));
        if (!it.said().place().isEmpty()) lines.add(it.said().place());
        if (!it.said().link().isEmpty()) lines.add(it.said().link());
        if (!it.said().remoteBasis().isEmpty())
            lines.add(words.t("governance.assembly.basis", it.said().remoteBasis()));
        lines.add(words.t("governance.assembly.record", When.day(it.said().recordDate(), words.locale())));
        lines.add(quorum(it, words::t));
        lines.add(
                words.t("governance.assembly.tie." + it.said().tie(), it.said().drawFrom()));
        for (var item : items) {
            lines.add("");
            lines.add(item.place() + ". " + item.said().title()
                    + (item.resolution()
                            ? " ("
                                    + words.t("governance.item.kind."
                                            + item.said().kind()) + ")"
                            : ""));
            if (item.said().board() != null)
                lines.add(words.t("governance.item.board." + item.said().board()));
            if (!item.said().text().isEmpty()) lines.add(item.said().text());
            if (item.sha256() != null) lines.add("SHA-256 " + item.sha256());
        }
        return String.join("\n", lines) + "\n";
    }

    /** « Quorum : la moitié des inscrits », for a mixed agenda with that of what changes the statutes. */
    public String quorum(Assembly it, MajorityWords.Words said) {
        var kind = it.said().kind();
        var usual = part(quorums.part(it, kind == Assembly.Kind.EXTRAORDINARY), said);
        return kind == Assembly.Kind.MIXED
                ? said.t("governance.quorum.mixed", usual, part(quorums.part(it, true), said))
                : said.t("governance.quorum.is", usual);
    }

    private static String part(Part it, MajorityWords.Words said) {
        return it.num() == 0
                ? said.t("governance.quorum.none")
                : said.t("governance.quorum.part", MajorityWords.part(it, said));
    }

    /** « Assemblée générale ordinaire de la SCIC Les Trois-Rivières ». */
    public String title(Assembly it, Body body) {
        return title(it, body, words.locale());
    }

    /** As its reader says it. */
    public String title(Assembly it, Body body, Locale locale) {
        var key = it.secondCall() ? "governance.assembly.second." : "governance.assembly.title.";
        return words.in(locale, key + it.said().kind(), body.name());
    }

    /** What members had added to this version of the agenda. */
    String added(Assembly it, List<AgendaItem> items) {
        return items.stream()
                .filter(one -> one.since() == it.agendaVersion())
                .map(one -> one.place() + ". " + one.said().title())
                .collect(Collectors.joining(" · "));
    }

    public String when(Assembly it) {
        return when(it, words.locale());
    }

    /** As its reader says it. */
    public String when(Assembly it, Locale locale) {
        return when.at(it.said().startsAt(), locale);
    }

    /** What goes with a convocation, each as its sha256, a blank and its name. */
    List<String> documents(String agenda, List<AgendaItem> items) {
        var all = new ArrayList<String>();
        all.add(Secrets.digest(agenda) + " " + AGENDA);
        for (var it : items)
            if (it.resolution() && it.sha256() != null)
                all.add(it.sha256() + " " + words.t("governance.item.resolution", it.place()));
        return all;
    }

    static String fileName() {
        return AGENDA;
    }
}
