package org.fabcom.catalogue;

import module java.base;
import org.fabcom.kernel.Ids;
import org.springframework.stereotype.Component;

/**
 * How what a source says finds its sheet (specification of the catalogue, §4): the same source's earlier row, else the same
 * repository, else the same name and domain; a name alone never merges. Runs in the caller's transaction.
 */
@Component
public class Intake {

    /** What became of a draft, and its sheet. */
    public record Taken(SheetId sheet, How how) {}

    public enum How {
        CREATED,
        ATTACHED,
        CHANGED,
        SAME
    }

    private final Sheets sheets;
    private final SourceRecords records;

    Intake(Sheets sheets, SourceRecords records) {
        this.sheets = sheets;
        this.records = records;
    }

    /** {@code repositoryIsShared}: three or more records of this source name the same address, so it identifies nothing. */
    public Taken take(String source, String localId, Draft draft, LocalDate readOn, boolean repositoryIsShared) {
        var incoming = new Incoming(localId, draft, readOn);
        var alone = together(source, List.of(incoming));
        var taken = alone.take(incoming, repositoryIsShared);
        alone.write();
        return taken;
    }

    /** What these meet here is asked once for all of them; then each is taken, in whatever order. */
    public Together together(String source, Collection<Incoming> incoming) {
        return new Together(source, incoming);
    }

    /**
     * Records of one source that come in together. New sheets are held back until {@link #write}; whoever meets one of them, or what
     * changed meanwhile, has it written first, so each finds what it would have found alone. One thread.
     */
    public final class Together {

        private final String source;
        private final Map<String, SourceRecord> known;
        private final Sheets.Likes likes;
        private final List<SheetRow> opened = new ArrayList<>();
        private final List<SourceRecord> first = new ArrayList<>();

        private Together(String source, Collection<Incoming> incoming) {
            this.source = source;
            this.known = records.find(
                    source, incoming.stream().map(Incoming::localId).toList());
            this.likes = sheets.likes(incoming.stream()
                    .filter(it -> !known.containsKey(it.localId()))
                    .map(it -> new Sheets.Coming(it.localId(), it.draft()))
                    .toList());
        }

        /** One of those that were announced. */
        public Taken take(Incoming it, boolean repositoryIsShared) {
            var before = known.get(it.localId());
            if (before != null) return again(before, it);
            var twin = twin(it.draft(), repositoryIsShared, likes);
            var sheet = twin.orElseGet(() -> new SheetId(Ids.next()));
            var record = new SourceRecord(Ids.next(), sheet, source, it.localId(), it.draft(), it.readOn());
            known.put(it.localId(), record);
            if (twin.isPresent()) {
                write();
                records.add(List.of(record));
                likes.changed(sheets.refresh(List.of(sheet)));
                return new Taken(sheet, How.ATTACHED);
            }
            var row = sheets.row(record, likes.free(record));
            likes.changed(List.of(row));
            opened.add(row);
            first.add(record);
            return new Taken(sheet, How.CREATED);
        }

        private Taken again(SourceRecord before, Incoming it) {
            if (before.draft().equals(it.draft())) return new Taken(before.sheet(), How.SAME);
            write();
            records.change(before.id(), it.draft(), it.readOn());
            known.put(it.localId(), before.saying(it.draft(), it.readOn()));
            likes.changed(sheets.refresh(List.of(before.sheet())));
            return new Taken(before.sheet(), How.CHANGED);
        }

        public void write() {
            if (opened.isEmpty()) return;
            sheets.open(opened);
            records.add(first);
            opened.clear();
            first.clear();
        }
    }

    /** What a source says of one thing, under the source's own key. */
    public record Incoming(String localId, Draft draft, LocalDate readOn) {}

    /**
     * Puts a whole source on empty shelves at once, a sheet for each record: quick, and the same as taking them one by one
     * where no two are the same thing. Throws IllegalStateException if a sheet is there already.
     */
    public Map<String, SheetId> stock(String source, List<Incoming> incoming) {
        var ids = new LinkedHashMap<String, SheetId>();
        var found = new ArrayList<SourceRecord>();
        for (var it : incoming) {
            var sheet = new SheetId(Ids.next());
            ids.put(it.localId(), sheet);
            found.add(new SourceRecord(Ids.next(), sheet, source, it.localId(), it.draft(), it.readOn()));
        }
        sheets.stock(found);
        records.add(found);
        sheets.refresh(ids.values());
        return ids;
    }

    /** Whether an address names nothing, because three or more records of a source give it as theirs (C33). */
    public static Predicate<String> shared(Collection<String> repositories) {
        var often = repositories.stream()
                .flatMap(it -> RepositoryAddress.key(it).stream())
                .collect(Collectors.groupingBy(it -> it, Collectors.counting()));
        return address -> RepositoryAddress.key(address)
                .map(it -> often.getOrDefault(it, 0L) >= 3)
                .orElse(false);
    }

    /**
     * Changes what editors say of a sheet, above all other sources; what becomes silent goes. Several records of editors meet
     * on a sheet after a merge: then all are changed.
     */
    public void edit(SheetId sheet, UnaryOperator<Draft> change, LocalDate day) {
        var own = sheet.value().toString();
        var said = records.of(sheet).stream()
                .filter(it -> it.source().equals(SourceRecord.EDITOR))
                .toList();
        for (var it : said) {
            var next = change.apply(it.draft());
            if (next.equals(Draft.SILENT)) records.remove(it.id());
            else if (!next.equals(it.draft())) records.change(it.id(), next, day);
        }
        var first = change.apply(Draft.SILENT);
        if (said.isEmpty() && !first.equals(Draft.SILENT))
            records.add(List.of(new SourceRecord(Ids.next(), sheet, SourceRecord.EDITOR, own, first, day)));
        sheets.refresh(List.of(sheet));
    }

    /** After a withdrawal: the sheets it touched say again what the sources that are left say together. */
    public void mend(Collection<SheetId> touched) {
        sheets.refresh(touched);
    }

    /** The sheet of a source's record. */
    public Optional<SheetId> known(String source, String localId) {
        return records.find(source, localId).map(SourceRecord::sheet);
    }

    /** Who speaks of this sheet. */
    public Set<String> sources(SheetId sheet) {
        return records.of(sheet).stream().map(SourceRecord::source).collect(Collectors.toSet());
    }

    /** The name that a source gives to its record. */
    public Optional<String> nameOf(String source, String localId) {
        return records.find(source, localId).map(it -> it.draft().name());
    }

    /** The sheet of the same thing, if one and only one is there. */
    private static Optional<SheetId> twin(Draft draft, boolean repositoryIsShared, Sheets.Likes likes) {
        if (!repositoryIsShared) {
            var key = RepositoryAddress.key(draft.repository());
            var same = key.map(likes::withRepository).orElse(Set.of());
            if (same.size() == 1) return Optional.of(same.iterator().next());
        }
        var domain = RepositoryAddress.domain(draft.site());
        var same = domain.map(it -> likes.withNameAndDomain(draft.name(), it)).orElse(Set.of());
        return same.size() == 1 ? Optional.of(same.iterator().next()) : Optional.empty();
    }
}
