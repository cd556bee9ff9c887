import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.UUID;

final class WxConfig {
    static Map<String, Object> of(String appId, String ticket, long timestamp, String url)
            throws NoSuchAlgorithmException {
        String noncestr = UUID.randomUUID().toString().replace("-", "");
        return Map.of(
                "appId", appId,
                "timestamp", timestamp,
                "nonceStr", noncestr,
                "signature", Signature.sign(ticket, noncestr, timestamp, url));
    }
}
