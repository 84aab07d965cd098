package org.fabcom.billing.received;

import module java.base;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.fabcom.billing.facturx.FacturXReader;
import org.fabcom.files.Cellar;
import org.fabcom.files.Checked;
import org.fabcom.files.FileOwner;
import org.fabcom.files.Parcels;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Sql;
import org.fabcom.kernel.Visitor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was received, with the file it was read from in the cellar. Thread-safe. */
@Component
class ReceivedInvoices implements FileOwner {

    static final String KIND = "billing.received";

    /** {@code file}: where it is fetched. Amounts are cents of the currency. */
    record Received(UUID id, FacturXReader.Read read, String file) {}

    /** What came of a file; its words are {@code billing.received.NAME}. */
    enum Taken {
        DONE,
        /** No PDF, or it carries no invoice that can be read. */
        UNREADABLE,
        TOO_LARGE,
        /** The same seller’s number was read in before. */
        THERE,
        /** The organisation keeps too much already. */
        NO_ROOM
    }

    private final Sql db;
    private final Cellar cellar;

    ReceivedInvoices(Sql db, Cellar cellar) {
        this.db = db;
        this.cellar = cellar;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean mayFetch(UUID owner, Visitor visitor) {
        return FileOwner.whose(db, "billing.received", "organisation", owner)
                .map(it -> visitor.seats().get(it))
                .filter(it -> it.atLeast(Seat.REFERENT))
                .isPresent();
    }

    @Override
    public Set<UUID> existing(Collection<UUID> owners) {
        return FileOwner.existing(db, "billing.received", owners);
    }

    List<Received> of(PartyId organisation) {
        return db.sql("""
            select r.id, r.file, r.number, r.kind, r.day, r.seller, r.siren, r.net, r.tax, r.gross, r.currency from billing.received r
            where r.organisation = :organisation order by r.day desc, r.id limit 500
            """).param("organisation", organisation.value()).list(this::read);
    }

    /** Reads it before anything is kept; what cannot be read is not kept. */
    @Transactional
    Taken take(PartyId organisation, String name, byte[] file, PartyId by) {
        if (file.length > Parcels.LARGEST) return Taken.TOO_LARGE;
        var read = FacturXReader.read(file);
        var checked = Parcels.check(name, file.length, () -> new ByteArrayInputStream(file));
        if (read.isEmpty() || !(checked instanceof Checked.Ready ready)) return Taken.UNREADABLE;
        if (!cellar.fits(organisation, file.length)) return Taken.NO_ROOM;
        var id = Ids.next();
        if (issued(organisation, read.get()) || insert(id, organisation, read.get(), by) == 0) return Taken.THERE;
        var held = cellar.keep(ready.parcel(), KIND, id, organisation, by);
        db.sql("update billing.received set file = :file where id = :id")
                .param("file", held.id(), "id", id)
                .update();
        return Taken.DONE;
    }

    /** It stands in the list already: a seller of this instance issued it to them. */
    private boolean issued(PartyId organisation, FacturXReader.Read it) {
        return db.sql("""
                select exists (select from billing.invoice i left join billing.addressee a on a.invoice = i.id
                    where coalesce(i.buyer, a.party) = :organisation and i.reference = :number
                    and left(i.content -> 'seller' ->> 'siret', 9) = :siren and :siren <> '')
                """)
                .param("organisation", organisation.value(), "number", it.number(), "siren", it.siren())
                .single(Boolean.class);
    }

    private int insert(UUID id, PartyId organisation, FacturXReader.Read it, PartyId by) {
        return db.sql("""
            insert into billing.received (id, organisation, number, kind, day, seller, siren, net, tax, gross, currency,
                taken_by, taken_at)
            values (:id, :organisation, :number, :kind, :day, :seller, :siren, :net, :tax, :gross, :currency, :by, :now)
            on conflict on constraint received_once do nothing
            """)
                .param("id", id)
                .param("organisation", organisation.value())
                .param("number", it.number())
                .param("kind", it.type())
                .param("day", it.day())
                .param("seller", it.seller())
                .param("siren", it.siren())
                .param("net", it.net())
                .param("tax", it.tax())
                .param("gross", it.gross())
                .param("currency", it.currency())
                .param("by", by.value())
                .update();
    }

    private Received read(ResultSet row, int n) throws SQLException {
        var file = Rows.idIfAny(row, "file");
        return new Received(
                Rows.id(row, "id"),
                new FacturXReader.Read(
                        row.getString("number"),
                        row.getString("kind"),
                        row.getObject("day", LocalDate.class),
                        row.getString("seller"),
                        row.getString("siren"),
                        row.getLong("net"),
                        row.getLong("tax"),
                        row.getLong("gross"),
                        row.getString("currency")),
                file == null ? "" : cellar.find(file).map(it -> it.url()).orElse(""));
    }
}
