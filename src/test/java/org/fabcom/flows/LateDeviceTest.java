package org.fabcom.flows;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import java.security.Signature;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.Sql;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** A device says on which day it weighed: none of before it was a device here, and none of more than a month ago. */
@FabComTest
class LateDeviceTest {

    private final Neighbours neighbours;
    private final Sql db;
    private final Clock clock;
    private final Shop shop;
    private final KeyPair key = pair();
    private int number;

    LateDeviceTest(ApplicationContext beans, Neighbours neighbours, Sql db, Clock clock) {
        this.neighbours = neighbours;
        this.db = db;
        this.clock = clock;
        this.shop = new Shop("Au loin", beans);
    }

    @Test
    void a_device_of_long_ago_may_be_three_weeks_late_and_not_six() throws Exception {
        var device = device(Duration.ofDays(100));
        assertThat(sends(device, Duration.ofDays(21))).isEqualTo("{}");
        assertThat(sends(device, Duration.ofDays(42))).contains("Pour un autre jour qu’aujourd’hui");
        assertThat(sends(device, Duration.ZERO)).isEqualTo("{}");
        assertThat(weighed()).isEqualTo(2);
    }

    @Test
    void a_device_of_a_week_ago_weighed_nothing_before() throws Exception {
        var device = device(Duration.ofDays(7));
        assertThat(sends(device, Duration.ofDays(9))).contains("Pour un autre jour qu’aujourd’hui");
        assertThat(sends(device, Duration.ofDays(6))).isEqualTo("{}");
        assertThat(weighed()).isEqualTo(1);
    }

    private long weighed() {
        return db.sql("select count(*) from flows.weighing where site = :site")
                .param("site", shop.site.id())
                .single(Long.class);
    }

    private UUID device(Duration ago) {
        var id = Ids.next();
        db.sql("""
                insert into flows.device (id, site, person, public_key, registered_at) values (:id, :site, :person, :key, :since)
                """)
                .param("id", id)
                .param("site", shop.site.id())
                .param("person", shop.manager.id().value())
                .param("key", key.getPublic().getEncoded())
                .param("since", clock.instant().minus(ago).atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }

    /** What is answered: nothing, or why it was put aside. */
    private String sends(UUID device, Duration ago) throws GeneralSecurityException {
        number++;
        var said =
                "{\"n\":%d,\"acte\":\"peser\",\"a\":\"%s\",\"champs\":{\"objet\":\"%s\",\"masse\":\"4,2\",\"canal\":\"DROP\",\"vers\":\"SHOP\",\"cle\":\"%s\"}}"
                        .formatted(number, at(ago), shop.chairs, Ids.token());
        var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initSign(key.getPrivate());
        signature.update(said.getBytes(StandardCharsets.UTF_8));
        var answer = neighbours
                .signedIn(shop.manager)
                .post(
                        "/pesee/quai/" + shop.site.id() + "/file",
                        "appareil",
                        device.toString(),
                        "n",
                        "" + number,
                        "texte",
                        said,
                        "signature",
                        Base64.getEncoder().encodeToString(signature.sign()));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private Instant at(Duration ago) {
        return clock.instant().minus(ago);
    }

    private static KeyPair pair() {
        try {
            var pairs = KeyPairGenerator.getInstance("EC");
            pairs.initialize(new ECGenParameterSpec("secp256r1"));
            return pairs.generateKeyPair();
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
