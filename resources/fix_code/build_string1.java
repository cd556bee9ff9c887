import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

final class Signature {
    static String sign(String ticket, String noncestr, long timestamp, String url)
            throws NoSuchAlgorithmException {
        String string1 = "jsapi_ticket=" + ticket + "&noncestr=" + noncestr
                + "&timestamp=" + timestamp + "&url=" + url;
        byte[] digest = MessageDigest.getInstance("SHA-1")
                .digest(string1.getBytes(StandardCharsets.UTF_8));
        return String.format("%040x", new BigInteger(1, digest));
    }
}
