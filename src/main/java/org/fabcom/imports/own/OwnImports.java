package org.fabcom.imports.own;

import module java.base;
import org.fabcom.imports.ImportKind;
import org.fabcom.imports.ImportSource;
import org.fabcom.imports.Imports;
import org.fabcom.imports.Reports;
import org.fabcom.imports.Run;
import org.fabcom.imports.Runs;
import org.fabcom.imports.UnderWay;
import org.fabcom.imports.Upload;
import org.fabcom.imports.Uploads;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.access.RateLimits;
import org.fabcom.web.listing.Source;
import org.fabcom.web.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens, finds and ends the runs that an organisation brings for itself. */
@Component
public final class OwnImports {

    /** What was not taken. */
    static final List<String> ASIDE = List.of("error", "aside");

    /** A day and person: each is read whole. */
    private static final int MOST = 20;

    private final Imports imports;
    private final Runs runs;
    private final Uploads uploads;
    private final UnderWay underWay;
    private final Reports reports;
    private final OwnRuns owners;
    private final RateLimits limits;

    OwnImports(
            Imports imports,
            Runs runs,
            Uploads uploads,
            UnderWay underWay,
            Reports reports,
            OwnRuns owners,
            RateLimits limits) {
        this.imports = imports;
        this.runs = runs;
        this.uploads = uploads;
        this.underWay = underWay;
        this.reports = reports;
        this.owners = owners;
        this.limits = limits;
    }

    ImportKind kind(String name) {
        return imports.kind(name).orElseThrow();
    }

    void count(ImportKind kind, Visitor me) {
        if (!limits.allow("imports.own." + kind.name(), me.party().toString(), MOST, Duration.ofDays(1)))
            throw Problem.tooMany();
    }

    Upload keep(ImportSource answered, String name, long size, Visitor me) throws IOException {
        return uploads.keep(answered, name, size, me.party());
    }

    UUID start(ImportKind kind, PartyId house, Upload upload, boolean rehearse, Visitor me) {
        var run = imports.open(kind, upload, me.party()).orElseThrow(Problem::conflict);
        owners.keep(run, house);
        underWay.start(run, kind, upload, rehearse);
        return run;
    }

    /** Of their own, of this kind and for this organisation. */
    Run find(ImportKind kind, PartyId house, UUID run, Visitor me) {
        return imports.find(run)
                .filter(it ->
                        it.kind().equals(kind.name()) && me.party().value().equals(it.startedBy()))
                .filter(it -> owners.of(it.id(), house))
                .orElseThrow(Problem::notFound);
    }

    /** What was tried, if it is still here. */
    Optional<Upload> tried(Run run) {
        if (run.state() != Run.State.REHEARSED) return Optional.empty();
        return runs.upload(run.id()).flatMap(uploads::find);
    }

    /** The same, said to be for this organisation when it was sent. */
    Upload tried(Run run, String structure, PartyId house) {
        var upload = tried(run).orElseThrow(Problem::conflict);
        try (var source = uploads.source(upload)) {
            if (!source.answer(structure).equals(house.toString())) throw Problem.notFound();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return upload;
    }

    List<Run.Line> lines(@Nullable Run run, int most, List<String> levels) {
        return run == null ? List.of() : reports.lines(run.id(), levels, most);
    }

    Source<Run.Line> aside(Run run) {
        return reports.of(run.id(), ASIDE);
    }

    Imports.Withdrawal withdraw(Run run, Visitor me) {
        return imports.withdraw(run.id(), me.party());
    }
}
