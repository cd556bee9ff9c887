import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

final class JsapiTickets {
    private record Kept(String ticket, Instant endsAt) {}

    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, Kept> tickets = new HashMap<>();

    synchronized String get(String appId, String accessToken) throws IOException, InterruptedException {
        Kept kept = tickets.get(appId);
        if (kept == null || !Instant.now().isBefore(kept.endsAt())) {
            kept = fetch(accessToken);
            tickets.put(appId, kept);
        }
        return kept.ticket();
    }

    private Kept fetch(String accessToken) throws IOException, InterruptedException {
        URI uri = URI.create("https://api.weixin.qq.com/cgi-bin/ticket/getticket?type=jsapi&access_token="
                + URLEncoder.encode(accessToken, StandardCharsets.UTF_8));
        String reply = http.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString()).body();
        JsonNode answer = new ObjectMapper().readTree(reply);
        if (answer.path("errcode").asInt(-1) != 0) {
            throw new IOException("getticket: " + answer.path("errcode").asInt(-1));
        }
        long lifeS = answer.path("expires_in").asLong() - 300;
        return new Kept(answer.path("ticket").asText(), Instant.now().plusSeconds(lifeS));
    }
}
