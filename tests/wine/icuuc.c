/* icuuc.dll, which Wine lacks and Qt's library for texts needs to be loaded. Qt asks it for the codecs of old code pages
 * alone, and takes its answer here for what it is: there is no such codec. */
#define EXPORTED __declspec(dllexport)
#define UNSUPPORTED 16 /* U_UNSUPPORTED_ERROR */

typedef int UErrorCode;

EXPORTED void *ucnv_open(const char *name, UErrorCode *error) { *error = UNSUPPORTED; return 0; }
EXPORTED void ucnv_close(void *codec) {}
EXPORTED void ucnv_reset(void *codec) {}
EXPORTED signed char ucnv_getMaxCharSize(void *codec) { return 1; }
EXPORTED const char *ucnv_getName(void *codec, UErrorCode *error) { *error = UNSUPPORTED; return 0; }
EXPORTED int ucnv_countAvailable(void) { return 0; }
EXPORTED const char *ucnv_getAvailableName(int index) { return 0; }
EXPORTED const char *ucnv_getStandardName(const char *name, const char *standard, UErrorCode *error)
{
    *error = UNSUPPORTED;
    return 0;
}

/* Nothing was opened that these could be called with. */
EXPORTED void UCNV_FROM_U_CALLBACK_SUBSTITUTE(void) {}
EXPORTED void UCNV_TO_U_CALLBACK_SUBSTITUTE(void) {}
EXPORTED void ucnv_getToUCallBack(void) {}
EXPORTED void ucnv_getFromUCallBack(void) {}
EXPORTED void ucnv_setToUCallBack(void) {}
EXPORTED void ucnv_setFromUCallBack(void) {}
EXPORTED void ucnv_cbToUWriteUChars(void) {}
EXPORTED void ucnv_cbFromUWriteUChars(void) {}
EXPORTED void ucnv_toUnicode(void) {}
EXPORTED void ucnv_fromUnicode(void) {}
EXPORTED int ucnv_toUCountPending(void) { return 0; }
EXPORTED int ucnv_fromUCountPending(void) { return 0; }
