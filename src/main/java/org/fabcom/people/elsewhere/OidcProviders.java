package org.fabcom.people.elsewhere;

import module java.base;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sealer;
import org.fabcom.kernel.Secrets;
import org.fabcom.kernel.Sql;
import org.fabcom.people.signin.OtherDoor;
import org.fabcom.web.list.Address;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The provider that administrators named, if any. Thread-safe. */
@Repository
class OidcProviders implements OtherDoor {

    /** The way there. */
    static final String BEGIN = "/connexion/ailleurs";

    private final Sql db;
    private final Sealer sealer;

    OidcProviders(Sql db, Secrets secrets) {
        this.db = db;
        this.sealer = new Sealer(secrets, "people.oidc.provider");
    }

    Optional<OidcProvider> find() {
        return db.sql("select name, issuer, client_id, secret, signs_up, made_by from people.oidc_provider")
                .optional((row, n) -> {
                    var issuer = row.getString("issuer");
                    return new OidcProvider(
                            row.getString("name"),
                            issuer,
                            row.getString("client_id"),
                            new String(sealer.open(issuer, row.getBytes("secret")), StandardCharsets.UTF_8),
                            row.getBoolean("signs_up"),
                            Rows.party(row, "made_by"));
                });
    }

    @Override
    public Optional<Door> door(String returnTo) {
        return db.sql("select name from people.oidc_provider")
                .optional(String.class)
                .map(it ->
                        new Door(it, Address.of(BEGIN).with("suite", returnTo).toString()));
    }

    /** Those who came from another house than this one come from nowhere any more. */
    @Transactional
    void save(OidcProvider provider) {
        var before = find();
        if (before.isPresent() && !before.get().issuer().equals(provider.issuer())) forgetLinks();
        db.sql("""
                insert into people.oidc_provider (name, issuer, client_id, secret, signs_up, made_by, made_at)
                values (:name, :issuer, :client, :secret, :signsUp, :by, :now)
                on conflict (one) do update set name = excluded.name, issuer = excluded.issuer, client_id = excluded.client_id,
                    secret = excluded.secret, signs_up = excluded.signs_up, made_by = excluded.made_by, made_at = excluded.made_at
                """)
                .param("name", provider.name())
                .param("issuer", provider.issuer())
                .param("client", provider.clientId())
                .param(
                        "secret",
                        sealer.close(provider.issuer(), provider.secret().getBytes(StandardCharsets.UTF_8)))
                .param("signsUp", provider.signsUp(), "by", provider.madeBy().value())
                .update();
    }

    /** Accounts and seats stay; what groups gave is from now on as if given by hand. */
    @Transactional
    void remove() {
        db.sql("delete from people.oidc_provider").update();
        db.sql("delete from people.oidc_group").update();
        forgetLinks();
    }

    private void forgetLinks() {
        db.sql("delete from people.oidc_link").update();
        db.sql("delete from people.oidc_arrival").update();
        db.sql("delete from people.oidc_seat").update();
    }
}
