package org.fabcom.catalogue.starter;

import module java.base;
import org.fabcom.catalogue.intake.LicenceList;
import org.fabcom.imports.ImportSource;
import org.fabcom.imports.Imports;
import org.fabcom.kernel.Caches;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.command.Purpose;
import org.fabcom.kernel.digest.Sha256;
import org.fabcom.kernel.shipped.Shipped;
import org.fabcom.web.render.Messages;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The catalogue that FabCom is born with. Before the first page of an instance is served it is put on the shelves; when a new
 * release brings another edition, it is imported like any file: reported, and it can be withdrawn.
 */
@Component
public final class StarterCatalogue implements SmartLifecycle {

    private static final String EDITION = "catalogue/edition.txt";
    private static final long LOCK = 0x57A2;

    private final StarterShelf shelf;
    private final StarterKind kind;
    private final LicenceList licences;
    private final Imports imports;
    private final Sql db;
    private final TransactionTemplate transaction;
    private final Caches caches;
    private final Purpose purpose;
    private final Messages messages;
    private volatile boolean running;

    StarterCatalogue(
            StarterShelf shelf,
            StarterKind kind,
            LicenceList licences,
            Imports imports,
            Sql db,
            TransactionTemplate transaction,
            Caches caches,
            Purpose purpose,
            Messages messages) {
        this.shelf = shelf;
        this.kind = kind;
        this.licences = licences;
        this.imports = imports;
        this.db = db;
        this.transaction = transaction;
        this.caches = caches;
        this.purpose = purpose;
        this.messages = messages;
    }

    /** Brings the shelves to this release's edition; false if they hold it already, or held it and it was withdrawn. */
    public boolean stock() {
        if (isHeld(edition())) return false;
        licences.ensure();
        boolean done = Boolean.TRUE.equals(transaction.execute(status -> {
            db.sql("select pg_advisory_xact_lock(:lock)").param("lock", LOCK).single((row, n) -> n);
            if (isHeld(edition())) return false;
            bring();
            hold(edition());
            return true;
        }));
        caches.clear();
        return done;
    }

    private void bring() {
        var files = files();
        if (db.sql("select exists (select from catalogue.sheet)").single(Boolean.class)) {
            var source = ImportSource.of(messages.text(Locale.FRENCH, "catalogue.import.starter"), files);
            imports.read(imports.open(kind, source, null), kind, source, false);
        } else {
            shelf.fill(files);
        }
    }

    private boolean isHeld(String edition) {
        return db.sql("select exists (select from catalogue.edition where digest = :edition)")
                .param("edition", edition)
                .single(Boolean.class);
    }

    private void hold(String edition) {
        db.sql("insert into catalogue.edition (digest, stocked_at) values (:edition, :now) "
                        + "on conflict (one) do update set digest = excluded.digest, stocked_at = excluded.stocked_at")
                .param("edition", edition)
                .update();
    }

    /** The files that FabCom carries, by name. */
    public static List<ImportSource.Entry> files() {
        var files = new ArrayList<ImportSource.Entry>();
        try {
            for (var it : new PathMatchingResourcePatternResolver().getResources("classpath:catalogue/**/*.yml")) {
                var address = it.getURL().toString();
                var name = address.substring(address.lastIndexOf("/catalogue/") + "/catalogue/".length());
                if (StarterFiles.isSource(name)) files.add(new ImportSource.Entry(name, it.getContentAsByteArray()));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        files.sort(Comparator.comparing(ImportSource.Entry::name));
        return files;
    }

    /** Kept in a file of its own, so that a start need not read the others; a test holds it in step. */
    static String edition() {
        return Shipped.text(EDITION).strip();
    }

    static String digest(List<ImportSource.Entry> files) {
        var digest = Sha256.begun();
        for (var it : files) {
            digest.update(it.name().getBytes(StandardCharsets.UTF_8));
            digest.update(it.bytes());
        }
        return Sha256.hex(digest);
    }

    @Override
    public void start() {
        running = true;
        if (purpose == Purpose.SERVE) stock();
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the demonstration is filled in, and before the web server opens its door. */
    @Override
    public int getPhase() {
        return -10;
    }
}
