package org.fabcom.flows;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;
import org.fabcom.files.Photo;
import org.fabcom.flows.items.Repairs;
import org.fabcom.flows.items.StockItem;
import org.fabcom.flows.items.StockItem.Described;
import org.fabcom.kernel.Ids;
import org.fabcom.testing.FabComTest;
import org.fabcom.testing.Neighbours;
import org.fabcom.testing.Web;
import org.fabcom.testing.WebAnswer;
import org.fabcom.testing.WebVisitor;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** Photos of an object: who adds them, who sees them and when, and what is erased from them. */
@FabComTest
class ObjectPhotosTest {

    private final Web web;
    private final Repairs repairs;
    private final Shop shop;
    private final WebVisitor keeper;

    ObjectPhotosTest(ApplicationContext beans, Web web, Neighbours neighbours, Repairs repairs) {
        this.web = web;
        this.repairs = repairs;
        this.shop = new Shop("Photos", beans);
        this.keeper = neighbours.signedIn(shop.manager);
    }

    private StockItem one() {
        var said = new Described(shop.site.id(), shop.chairs, "Chaise", "", "Allée 2", 4000, 1250, false);
        return repairs.make(shop.owner(), null, said, 1, Ids.next(), shop.manager.id())
                .items()
                .getFirst();
    }

    private WebAnswer send(StockItem it, String name, byte[] bytes) {
        return keeper.upload("/pesee/objet/" + it.id() + "/photos", "photo", name, bytes, Map.of());
    }

    @Test
    void a_photo_loses_its_place_and_everybody_sees_it_while_the_object_is_on_sale() {
        var it = one();
        var page = send(it, "chaise.jpg", Photo.taken(80, 60)).follow();
        assertThat(page.text()).contains("La photo est gardée");
        var address = page.page().select("#photos img").attr("src");
        var shown = keeper.get(address);
        assertThat(shown.header("Content-Type")).startsWith("image/");
        assertThat(new String(shown.bytes(), StandardCharsets.ISO_8859_1))
                .as("where it was taken")
                .doesNotContain("Exif");
        var card = address.replaceFirst("/photos/.*", "");
        assertThat(web.visitor().get(address).status()).as("in the workshop").isEqualTo(404);
        assertThat(web.visitor().get(card).page().select("img[alt^=Photo]")).isEmpty();
        repairs.putOnSale(Ids.next(), it, 1250, shop.manager.id());
        assertThat(web.visitor().get(card).page().select("img[alt^=Photo]").attr("src"))
                .isEqualTo(address);
        assertThat(web.visitor().get(address).status()).isEqualTo(200);
        repairs.leave(Ids.next(), it, ExitClass.GIFT, null, 4000L, "", shop.manager.id());
        assertThat(web.visitor().get(address).status()).as("given away").isEqualTo(404);
        assertThat(keeper.get(address).status()).isEqualTo(200);
    }

    @Test
    void what_is_no_picture_is_refused_and_four_are_enough() {
        var it = one();
        var text = send(it, "chaise.txt", "une chaise".getBytes(StandardCharsets.UTF_8));
        assertThat(text.status()).isEqualTo(422);
        assertThat(text.text()).contains("Ce n’est pas une image");
        for (int i = 0; i < 4; i++)
            assertThat(send(it, "vue.png", Photo.plain("png", 20 + i, 20)).status())
                    .isEqualTo(303);
        var more = keeper.get("/pesee/objet/" + it.id());
        assertThat(more.text()).doesNotContain("Ajouter une photo");
        assertThat(send(it, "vue.png", Photo.plain("png", 30, 20)).text()).contains("4 photos au plus");
        var less = more.form("Retirer Photo 2 : Chaise").submit().follow();
        assertThat(less.page().select("#photos img")).hasSize(3);
        var other = one();
        var wrong = more.page()
                .select("#photos form")
                .first()
                .attr("action")
                .replace(it.id().toString(), other.id().toString());
        assertThat(keeper.post(wrong).status()).as("of another object").isEqualTo(404);
    }
}
