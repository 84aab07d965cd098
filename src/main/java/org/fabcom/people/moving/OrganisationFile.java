package org.fabcom.people.moving;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.fabcom.files.Cellar;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.settings.Settings;
import org.fabcom.people.Organisation;
import org.fabcom.people.Organisations;
import org.fabcom.people.SeatHolder;
import org.fabcom.people.Seats;
import org.fabcom.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * All that is an organisation's, in one archive: for each table its rows as JSON Lines and as CSV, {@code schema.json}, its files.
 * Poured out of one unmoving view of the base, row by row: what it weighs costs no memory. Whoever does not sit in the organisation
 * stands as nobody in it.
 */
@Component
class OrganisationFile {

    static final String CARD = "structure.json";
    static final String SCHEMA = "schema.json";
    static final String ROWS = ".jsonl";
    private static final int AT_ONCE = 500;
    private static final CSVFormat SHEET =
            CSVFormat.RFC4180.builder().setRecordSeparator("\n").get();

    private final List<OrganisationData.Rows> rows;
    private final List<OrganisationData.Documents> documents;
    private final Organisations organisations;
    private final Seats seats;
    private final Cellar cellar;
    private final Settings settings;
    private final Sql db;
    private final NamedParameterJdbcTemplate flowing;
    private final TransactionTemplate unmoving;
    private final Clock clock;

    OrganisationFile(
            List<OrganisationData> rooms,
            Organisations organisations,
            Seats seats,
            Cellar cellar,
            Settings settings,
            Sql db,
            DataSource base,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.rows = rooms.stream()
                .flatMap(it -> it.rows().stream())
                .sorted(Comparator.comparing(OrganisationData.Rows::table))
                .toList();
        this.documents = rooms.stream().flatMap(it -> it.documents().stream()).toList();
        this.organisations = organisations;
        this.seats = seats;
        this.cellar = cellar;
        this.settings = settings;
        this.db = db;
        this.clock = clock;
        var template = new JdbcTemplate(base);
        template.setFetchSize(AT_ONCE);
        this.flowing = new NamedParameterJdbcTemplate(template);
        this.unmoving = new TransactionTemplate(transactions);
        unmoving.setReadOnly(true);
        unmoving.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /** The first file: what the organisation is, where it leaves from and when. */
    record Card(
            String format,
            UUID id,
            String name,
            String trade,
            @Nullable String siret,
            @Nullable String rna,
            @Nullable String communeCode,
            String communeName,
            String from,
            String site,
            String at) {

        static final String FORMAT = "fabcom-structure/1";
    }

    private record Member(String name, String seat, String since) {}

    private record Named(String file, String name, String type, long size) {}

    void pour(Organisation it, Page page, OutputStream to) {
        unmoving.executeWithoutResult(status -> {
            try {
                var zip = new ZipOutputStream(to, StandardCharsets.UTF_8);
                write(it, page, zip);
                zip.finish();
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        });
    }

    private void write(Organisation it, Page page, ZipOutputStream zip) throws IOException {
        var own = organisations.sameAs(it.id());
        var holders = seats.in(it.id());
        var visible = new HashSet<UUID>();
        own.forEach(one -> visible.add(one.value()));
        holders.forEach(one -> visible.add(one.person().value()));
        var parameters =
                Map.<String, Object>of("own", ids(own.stream().map(PartyId::value)), "visible", ids(visible.stream()));
        put(
                zip,
                page.t("people.archive.readme"),
                page.t("people.archive.words", it.name(), page.dateTime(clock.instant())));
        put(zip, CARD, pretty(card(it, page)));
        put(zip, "membres.json", pretty(members(holders)));
        var described = new ArrayList<Map<String, Object>>();
        for (var one : rows) table(one, parameters, zip, described);
        put(zip, SCHEMA, pretty(Map.of("tables", described)));
        for (var one : documents) documents(one, parameters, zip);
        files(own, zip);
    }

    private static UUID[] ids(Stream<UUID> ids) {
        return ids.toArray(UUID[]::new);
    }

    private Card card(Organisation it, Page page) {
        return new Card(
                Card.FORMAT,
                it.id().value(),
                it.name(),
                it.trade().name(),
                it.registration().siretNumber().orElse(null),
                it.registration().rnaNumber().orElse(null),
                it.commune().code(),
                it.commune().name(),
                page.site().name(),
                settings.url(""),
                clock.instant().toString());
    }

    private static List<Member> members(List<SeatHolder> holders) {
        return holders.stream()
                .map(it ->
                        new Member(it.name(), it.seat().name(), it.grantedAt().toString()))
                .toList();
    }

    private void table(
            OrganisationData.Rows said,
            Map<String, Object> parameters,
            ZipOutputStream zip,
            List<Map<String, Object>> described)
            throws IOException {
        var table = OwnTable.of(said, db);
        var path = table.name().replace('.', '/');
        var sql = table.sql(said.mine());
        zip.putNextEntry(new ZipEntry(path + ROWS));
        var lines = writer(zip);
        long[] count = {0};
        flowing.query("select row_to_json(r)::text from (" + sql + ") r", parameters, row -> {
            lines(lines, row.getString(1));
            count[0]++;
        });
        lines.flush();
        zip.closeEntry();
        if (count[0] > 0) sheet(table, sql, parameters, path, zip);
        described.add(described(table, count[0]));
    }

    private void sheet(OwnTable table, String sql, Map<String, Object> parameters, String path, ZipOutputStream zip)
            throws IOException {
        zip.putNextEntry(new ZipEntry(path + ".csv"));
        var writer = writer(zip);
        var sheet = new CSVPrinter(writer, SHEET);
        sheet.printRecord(table.columns().stream().map(OwnTable.Column::name).toList());
        flowing.query(sql, parameters, row -> {
            cells(table, row, sheet);
        });
        writer.flush();
        zip.closeEntry();
    }

    private static void cells(OwnTable table, ResultSet row, CSVPrinter sheet) throws SQLException {
        try {
            for (int i = 0; i < table.columns().size(); i++)
                sheet.print(safe(table.columns().get(i), row.getString(i + 1)));
            sheet.println();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** What a spreadsheet would run gets an apostrophe before it (OWASP); JSON Lines keeps it as it is. */
    private static @Nullable String safe(OwnTable.Column column, @Nullable String text) {
        if (text == null || text.isEmpty() || !column.textual()) return text;
        return "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static void lines(Writer lines, String row) {
        try {
            lines.write(row);
            lines.write('\n');
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Map<String, Object> described(OwnTable table, long rows) {
        var said = new LinkedHashMap<String, Object>();
        said.put("table", table.name());
        said.put("about", table.about());
        said.put("rows", rows);
        said.put("key", table.key());
        said.put("columns", table.columns());
        return said;
    }

    /** Under their SHA-256, each once, and a list of what they are called. */
    private void files(Set<PartyId> own, ZipOutputStream zip) throws IOException {
        var named = cellar.chargedTo(own).stream()
                .map(it -> new Named(it.sha256(), it.name(), it.type(), it.size()))
                .toList();
        put(zip, "fichiers.json", pretty(named));
        for (var it : named.stream().map(Named::file).distinct().toList()) {
            zip.putNextEntry(new ZipEntry("fichiers/" + it));
            cellar.pour(it, zip);
            zip.closeEntry();
        }
    }

    private void documents(OrganisationData.Documents said, Map<String, Object> parameters, ZipOutputStream zip) {
        flowing.query(said.sql(), parameters, row -> {
            try {
                zip.putNextEntry(new ZipEntry(said.folder() + "/" + row.getString("name")));
                zip.write(row.getBytes("content"));
                zip.closeEntry();
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        });
    }

    private static Writer writer(ZipOutputStream zip) {
        return new OutputStreamWriter(zip, StandardCharsets.UTF_8);
    }

    private static String pretty(Object value) {
        return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(value) + "\n";
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
