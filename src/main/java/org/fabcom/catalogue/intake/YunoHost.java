package org.fabcom.catalogue.intake;

import module java.base;
import org.fabcom.catalogue.Draft;
import org.fabcom.catalogue.Fact;
import org.fabcom.imports.ImportKind;
import org.fabcom.imports.ImportReport;
import org.fabcom.imports.ImportReport.Outcome;
import org.fabcom.imports.ImportSource;
import org.fabcom.imports.UnreadableSource;
import org.fabcom.imports.reading.Fields;
import org.fabcom.imports.reading.LetterCodes;
import org.fabcom.imports.reading.NotTaken;
import org.fabcom.imports.reading.Opener;
import org.fabcom.imports.reading.PlainText;
import org.fabcom.imports.reading.Reading;
import org.fabcom.kernel.InstanceRole;
import org.springframework.stereotype.Component;

/**
 * Import kind {@code yunohost}: {@code apps.toml}, alone or in its folder, where the names of categories and antifeatures are.
 * {@code graveyard.toml} closes sheets; other files of that folder are told to be what they are.
 * An app has no name, licence or repository of its own there: its name is its key, its freeness stays unknown (C4).
 */
@Component
record YunoHost(ListIntake intake, FactWords facts, Mending mending) implements ImportKind {

    private static final String APPS = "apps.toml";
    private static final String SOURCE = "yunohost";
    private static final String PROJECT = "https://github.com/YunoHost/apps";

    @Override
    public String name() {
        return SOURCE;
    }

    @Override
    public String label() {
        return "intake.kind.yunohost";
    }

    @Override
    public Set<InstanceRole> broughtBy() {
        return LIBRARIANS;
    }

    @Override
    public boolean recognises(ImportSource source) {
        return source.entries().stream().anyMatch(it -> it.fileName().equals(APPS))
                || (source.single()
                        && YunoHostList.FILES.contains(
                                source.entries().getFirst().fileName()))
                || (source.single()
                        && LetterCodes.head(source.entries().getFirst()).text().contains("_ynh\""));
    }

    @Override
    public void read(ImportSource source, ImportReport report) {
        var file = source.entries().stream()
                .filter(it -> source.single() || it.fileName().equals(APPS))
                .findFirst()
                .orElseThrow(() -> new UnreadableSource("catalogue.import.yunohost.none", APPS));
        intake.prepare();
        var opener = new Opener(report);
        var apps = opener.open(file, Reading::toml)
                .map(Fields::of)
                .orElseThrow(() -> new UnreadableSource("catalogue.import.yunohost.unread", file.fileName()));
        var words = YunoHostWords.of(source, opener);
        var list = YunoHostList.of(apps);
        list.refusal().ifPresent(it -> {
            throw new UnreadableSource(it, APPS);
        });
        if (list == YunoHostList.GRAVES) {
            report.expect(apps.values().size());
            apps.values().forEach((key, app) -> report.record(key, () -> bury(key, app, source)));
            return;
        }
        var places = new ArrayList<ListIntake.Place>();
        apps.values()
                .forEach((key, app) -> places.add(new ListIntake.Place(key, () -> record(key, app, words, source))));
        var told = new HashMap<String, List<String>>();
        intake.take(SOURCE, places, it -> false, report, (key, record) -> told.put(key, record.replaces()));
        intake.end(report);
        var links = told.values().stream().flatMap(List::stream).toList();
        var tools = links.stream().map(org.fabcom.kernel.Fold::key).distinct().count();
        report.note(file.name(), "catalogue.import.yunohost.links", links.size(), tools);
    }

    private ListRecord record(String key, Object read, YunoHostWords words, ImportSource source) {
        var app = Fields.of(read);
        if (PlainText.of(key, 200) == null) throw new NotTaken("catalogue.import.name.none");
        if (!app.has("state") && !app.has("url")) throw new NotTaken("catalogue.import.yunohost.app");
        return record(key, app, words, source);
    }

    /** A package that died closes the sheet that only it speaks of; software that others know lives on without it. */
    private Outcome bury(String key, Object read, ImportSource source) {
        try {
            var killed = Fields.of(read).text("killed_date");
            if (killed == null || !killed.matches("[0-9]{9,11}"))
                throw new NotTaken("catalogue.import.yunohost.undated");
            var day = LocalDate.ofInstant(Instant.ofEpochSecond(Long.parseLong(killed)), ZoneOffset.UTC);
            var page = source.revision()
                    .map(it -> PROJECT + "/blob/" + it + "/graveyard.toml")
                    .orElse(PROJECT + "/blob/main/graveyard.toml");
            return intake.close(
                    SOURCE, key, new Fact.Source(page, facts.of("catalogue.fact.graveyard"), Fact.Rank.PUBLISHER), day);
        } catch (NotTaken aside) {
            return new Outcome.Aside(aside.reason());
        }
    }

    private ListRecord record(String key, Fields app, YunoHostWords words, ImportSource source) {
        var draft = new Draft(
                "commons",
                "software",
                key,
                null,
                null,
                null,
                null,
                null,
                null,
                words.needs(app),
                List.of(),
                "server",
                List.of(),
                List.of(),
                words.tags(app));
        var page = source.revision()
                .map(it -> PROJECT + "/blob/" + it + "/apps.toml")
                .orElse(PROJECT);
        return new ListRecord(
                key,
                draft,
                new Fact.Source(page, facts.of("catalogue.fact.apps", key)),
                remarks(app, words),
                app.texts("potential_alternative_to"));
    }

    private List<ListRecord.Remark> remarks(Fields app, YunoHostWords words) {
        var remarks = new ArrayList<ListRecord.Remark>();
        remarks.add(new ListRecord.Remark("note", state(app)));
        for (var it : app.texts("antifeatures"))
            remarks.add(new ListRecord.Remark("pitfall", words.antifeature(it, facts)));
        if (app.has("deprecated_date"))
            remarks.add(new ListRecord.Remark("pitfall", facts.of("catalogue.fact.deprecated")));
        return remarks;
    }

    private String state(Fields app) {
        var said = app.text("state");
        var state = switch (said == null ? "" : said) {
            case "" -> facts.of("catalogue.fact.state.unsaid");
            case "working" -> facts.of("catalogue.fact.state.working");
            case "notworking" -> facts.of("catalogue.fact.state.notworking");
            default -> facts.of("catalogue.fact.state.other", said + "");
        };
        var level = app.text("level");
        return level == null
                ? facts.of("catalogue.fact.state", state)
                : facts.of("catalogue.fact.state.level", state, level);
    }

    @Override
    public void withdrawn(List<Row> touched) {
        mending.after(touched);
    }
}
