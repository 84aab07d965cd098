package org.fabcom.testing;

import module java.base;
import java.sql.SQLException;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.Secrets;
import org.fabcom.people.signin.SignInCookie;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Eight who sell at a till each and four who weigh, in the shop of the demonstration, as browsers do: a form whose answer is lost is
 * sent again with its key. What was answered is told to {@link Crowd}; afterwards it is looked for in the base, and the totals are
 * compared with a recount.
 */
public final class Traders {

    private static final int TILLS = 8;
    private static final int SCALES = 4;
    private static final int LINES = 3;

    /** Requests of all together: no loop goes on for ever. */
    private static final int MOST = 400_000;

    private static final Pattern SOLD = Pattern.compile("[?&]vente=([0-9]+)");

    /** What became of what was answered; {@code difference}: the first totals that are no recount, else empty. */
    public record Found(int sales, int weighings, int again, int lost, int doubled, String difference) {}

    private final OwnProcess fabcom;
    private final UUID owner;
    private final UUID site;
    private final UUID kind;
    private final List<Seller> sellers = new ArrayList<>();
    private final List<Weigher> weighers = new ArrayList<>();
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicInteger again = new AtomicInteger();

    /** Gives duties, tills and sessions to people of the running demonstration, behind its back. */
    public Traders(OwnProcess fabcom) throws SQLException {
        this.fabcom = fabcom;
        var shop = " from till.till where training_of is null order by number limit 1";
        owner = UUID.fromString(fabcom.read("select organisation" + shop).getFirst());
        site = UUID.fromString(fabcom.read("select site" + shop).getFirst());
        kind = UUID.fromString(
                fabcom.read("select id from flows.kind where archived_at is null and stream = 'FURNITURE' and owner = '"
                                + owner + "' order by position limit 1")
                        .getFirst());
        var people =
                fabcom.read("select person from people.seat group by person order by person limit " + (TILLS + SCALES));
        for (int i = 0; i < people.size(); i++) {
            var person = UUID.fromString(people.get(i));
            if (i < TILLS) sellers.add(new Seller(signedIn(person, "TILL"), till(i, person), i));
            else weighers.add(new Weigher(signedIn(person, "INTAKE")));
        }
        if (weighers.size() != SCALES) throw new IllegalStateException("too few people: " + people.size());
    }

    private WebVisitor signedIn(UUID person, String duty) throws SQLException {
        fabcom.write("""
                insert into flows.duty (id, site, person, duty, granted_by, granted_at) values (?, ?, ?, ?, ?, now())
                on conflict do nothing
                """, Ids.next(), site, person, duty, person);
        var token = Ids.token();
        fabcom.write("""
                insert into people.session (id, token_digest, person, device, created_at, last_used_at, expires_at)
                values (?, ?, ?, 'Firefox · Linux', now(), now(), now() + interval '1 day')
                """, Ids.next(), Secrets.digest(token), person);
        return WebVisitor.at(fabcom.address()).carrying(SignInCookie.NAME, token);
    }

    private UUID till(int number, UUID by) throws SQLException {
        var id = Ids.next();
        fabcom.write(
                "insert into till.till (id, organisation, site, number, name, added_by, added_at) values (?, ?, ?, ?, ?, ?, now())",
                id,
                owner,
                site,
                100 + number,
                "Siège " + number,
                by);
        return id;
    }

    public Crowd sales(Duration typing) {
        return new Crowd(TILLS, typing, (writer, number) -> sellers.get(writer).step());
    }

    public Crowd weighings(Duration typing) {
        return new Crowd(
                SCALES, typing, (writer, number) -> weighers.get(writer).step());
    }

    /** An e-mail address of whoever may read all of the shop. */
    public String manager() throws SQLException {
        return fabcom.read(
                        "select p.email from people.seat s join people.person p on p.id = s.person where s.organisation = '"
                                + owner + "' and s.seat = 'MANAGER' order by 1")
                .getFirst();
    }

    /** Looks for all that was answered; {@code totals}: what the house says it comes to. */
    public Found find(List<String> sold, List<String> weighed, String totals) throws SQLException {
        int lost = missing(
                        sold,
                        "select till || ' ' || number || ' ' || key from till.event where kind = 'SALE' and key is not null")
                + missing(weighed, "select key from flows.weighing where key like 'quai %'");
        int doubled = twice("""
                select l ->> 'label' from till.event e cross join jsonb_array_elements(e.body::jsonb -> 'lines') l
                where e.kind = 'SALE' and l ->> 'label' like 'siège %'
                """) + twice("select key from flows.weighing where key like 'quai %'");
        return new Found(sold.size(), weighed.size(), again.get(), lost, doubled, difference(totals));
    }

    private int missing(List<String> answered, String sql) throws SQLException {
        var kept = Set.copyOf(fabcom.read(sql));
        return (int) answered.stream().filter(it -> !kept.contains(it)).count();
    }

    private int twice(String sql) throws SQLException {
        var all = fabcom.read(sql);
        return all.size() - Set.copyOf(all).size();
    }

    /** Against a recount from what was signed and weighed, row by row. */
    private String difference(String totals) throws SQLException {
        var said = JsonMapper.shared().readTree(totals.substring(totals.indexOf('{')));
        var sales =
                "from till.event e join till.till t on t.id = e.till where t.training_of is null and e.kind in ('SALE', 'REFUND')";
        var lines = "from (select e.kind, e.body::jsonb -> 'lines' as lines " + sales
                + ") s cross join jsonb_array_elements(s.lines) l";
        if (!one("select count(*) " + sales).equals(said.path("ventes").asString())) return "ventes";
        var sold = one("select count(*) || ' ' || sum(abs((l ->> 'pieces')::bigint)) || ' '"
                + " || coalesce(sum((l ->> 'cents')::bigint) filter (where kind = 'SALE'), 0) || ' '"
                + " || coalesce(-sum((l ->> 'cents')::bigint) filter (where kind = 'REFUND'), 0) " + lines);
        if (!sold.equals(words(said.path("vendus")))) return "vendus";
        var in =
                one("select sum(case when corrects is null then 1 else -1 end) || ' ' || sum(grams) from flows.weighing"
                        + " where way = 'IN'");
        if (!in.equals(words(said.path("pesees_collectes")))) return "pesees_collectes";
        var paid = one("select sum((p ->> 'cents')::bigint) from (select e.body::jsonb -> 'payments' as payments "
                + sales + ") s cross join jsonb_array_elements(s.payments) p");
        long cents = said.path("cents_by_payment")
                .valueStream()
                .mapToLong(JsonNode::asLong)
                .sum();
        return paid.equals("" + cents) ? "" : "cents_by_payment";
    }

    private String one(String sql) throws SQLException {
        return fabcom.read(sql).getFirst();
    }

    private static String words(JsonNode figures) {
        return String.join(" ", figures.valueStream().map(JsonNode::asString).toList());
    }

    private void bounded() {
        if (asked.incrementAndGet() > MOST) throw new IllegalStateException("enough");
    }

    /** One request a step: after a death one looks at the page again, and the form that was on its way is sent again as it was. */
    private final class Seller {

        private final WebVisitor browser;
        private final UUID till;
        private final int writer;
        private int sale;
        private String[] form = {};
        private boolean sent;

        Seller(WebVisitor browser, UUID till, int writer) {
            this.browser = browser;
            this.till = till;
            this.writer = writer;
        }

        Optional<String> step() {
            bounded();
            if (form.length > 0) return pay();
            var page = browser.get("/caisse/" + till);
            if (page.status() != 200) throw new AssertionError(page.status() + " " + page.text());
            if (page.page().selectFirst("form[action$=/ouverture]") != null) {
                browser.post("/caisse/" + till + "/ouverture", "cle", Ids.token(), "fond", "80");
                return Optional.empty();
            }
            int line = page.page().select(".till-lines tbody tr").size();
            if (line < LINES) add(line);
            else
                form = new String[] {
                    "panier",
                    hidden(page, "panier"),
                    "version",
                    hidden(page, "version"),
                    "cle",
                    hidden(page, "cle"),
                    "moyen",
                    "CASH"
                };
            return Optional.empty();
        }

        private void add(int line) {
            var path = "/caisse/" + till + "/lignes";
            var label = "siège " + writer + "-" + sale + "-" + line;
            var answer = line == 0
                    ? browser.post(path, "objet", kind.toString(), "nombre", "12,50", "masse", "4,2")
                    : browser.post(path, "objet", "", "nombre", "2,30", "libelle", label);
            if (answer.status() != 303) throw new AssertionError(answer.status() + " " + answer.text());
        }

        private Optional<String> pay() {
            if (sent) again.incrementAndGet();
            sent = true;
            var answer = browser.post("/caisse/" + till + "/encaisser", form);
            if (answer.status() != 303) throw new AssertionError(answer.status() + " " + answer.text());
            var number = SOLD.matcher(answer.location());
            if (!number.find()) throw new AssertionError(answer.location());
            var sold = till + " " + number.group(1) + " " + form[5];
            sale++;
            sent = false;
            form = new String[] {};
            return Optional.of(sold);
        }

        private static String hidden(WebAnswer page, String name) {
            return page.page()
                    .select("form[action$=/encaisser] input[name=" + name + "]")
                    .val();
        }
    }

    private final class Weigher {

        private final WebVisitor browser;
        private String key = "";

        Weigher(WebVisitor browser) {
            this.browser = browser;
        }

        Optional<String> step() {
            bounded();
            if (key.isEmpty()) key = Ids.token();
            else again.incrementAndGet();
            var answer = browser.post(
                    "/pesee/quai/" + site,
                    "objet",
                    kind.toString(),
                    "masse",
                    "4,2",
                    "canal",
                    "DROP",
                    "vers",
                    "SHOP",
                    "cle",
                    key);
            if (answer.status() != 303) throw new AssertionError(answer.status() + " " + answer.text());
            var weighed = "quai " + key + "/1";
            key = "";
            return Optional.of(weighed);
        }
    }
}
