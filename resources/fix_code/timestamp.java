import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Map;

final class WxConfig {
    static Map<String, Object> of(String appId, String ticket, String noncestr, String url)
            throws NoSuchAlgorithmException {
        long timestamp = Instant.now().getEpochSecond();
        return Map.of(
                "appId", appId,
                "timestamp", timestamp,
                "nonceStr", noncestr,
                "signature", Signature.sign(ticket, noncestr, timestamp, url));
    }
}
