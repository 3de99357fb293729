<#-- The one-time code: what to type and where it stands, on a keyboard of figures; which phone, where there are several. -->
<#import "template.ftl" as layout>
<#assign wrong = messagesPerField.existsError('totp')>
<@layout.registrationLayout displayMessage=!wrong; section>
<#if section = "header">
${msg("loginOtpOneTime")}
<#elseif section = "form">
<p class="instruction" id="where">${msg("paritranaOtpWhere")}</p>
<form id="kc-otp-login-form" action="${url.loginAction}" method="post">
  <#if otpLogin.userOtpCredentials?size gt 1>
  <fieldset class="field">
    <legend>${msg("paritranaOtpWhich")}</legend>
    <#list otpLogin.userOtpCredentials as phone>
    <label><input type="radio" name="selectedCredentialId" value="${phone.id}"<#if phone.id == otpLogin.selectedCredentialId> checked</#if>> ${(phone.userLabel)!(phone?counter)}</label>
    </#list>
  </fieldset>
  </#if>
  <div class="field">
    <label for="otp">${msg("paritranaOtpCode")}</label>
    <input id="otp" name="otp" type="text" inputmode="numeric" autocomplete="one-time-code" autofocus dir="ltr" aria-describedby="where<#if wrong> otp-wrong</#if>"<#if wrong> aria-invalid="true"</#if>>
    <#if wrong><span id="otp-wrong" class="err" aria-live="polite">${kcSanitize(messagesPerField.get('totp'))?no_esc}</span></#if>
  </div>
  <p class="field"><input class="btn" id="kc-login" name="login" type="submit" value="${msg("doLogIn")}"></p>
</form>
</#if>
</@layout.registrationLayout>
